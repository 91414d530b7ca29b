package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Sets the locale of each page to the page's language in the visitor's region, so that dates and times have the usual
 * format: 2 March for some visitors, March 2 for others. The language of the texts doesn't change: a visitor whose
 * language isn't available sees the default language with the date format of their region.
 */
@Component
final class RegionalForms implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** UN M.49 code of Europe: selects the European formats of a language, whatever the country. */
    private static final String EUROPE = "150";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.setLocale(of(ui.getLocale(), ui.getSession().getBrowser().getLocale()));
        });
    }

    /**
     * @param spoken the locale of the page's texts
     * @param asked the locale that the browser requests
     */
    static Locale of(Locale spoken, Locale asked) {
        if (!spoken.getCountry().isEmpty() || asked.getCountry().isEmpty()) {
            return spoken;
        }
        Locale there = localeFor(asked.getCountry(), spoken);
        // translated texts contain numbers too, and a page must not mix two decimal separators
        return writesFiguresAlike(there, spoken) ? there : localeFor(EUROPE, spoken);
    }

    private static Locale localeFor(String region, Locale spoken) {
        return new Locale.Builder()
                .setLanguage(spoken.getLanguage())
                .setRegion(region)
                .build();
    }

    private static boolean writesFiguresAlike(Locale one, Locale other) {
        return DecimalFormatSymbols.getInstance(one).getDecimalSeparator()
                == DecimalFormatSymbols.getInstance(other).getDecimalSeparator();
    }
}
