package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Formats dates, times and numbers for the visitor's region: 2 March for some, March 2 for others. The language of the texts is not
 * affected: a visitor whose language isn't available sees the default language, with dates and times in their own regional format.
 */
@Component
final class RegionalForms implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** UN M.49 code of Europe: selects the European format of a language, independent of country. */
    private static final String EUROPE = "150";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.setLocale(of(ui.getLocale(), ui.getSession().getBrowser().getLocale()));
        });
    }

    /**
     * @param spoken the language of the page
     * @param asked the locale that the browser asks for
     */
    static Locale of(Locale spoken, Locale asked) {
        if (!spoken.getCountry().isEmpty() || asked.getCountry().isEmpty()) {
            return spoken;
        }
        Locale there = localeFor(asked.getCountry(), spoken);
        // the texts contain numbers too, and a page must not mix two number formats
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
