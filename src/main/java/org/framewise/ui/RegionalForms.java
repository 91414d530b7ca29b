package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Days, times and figures in the form of the visitor's own region: 2 March for one, March 2 for another. The words stay the same: whoever
 * asks for a language that the program does not speak reads them in the one that it does, with days and times as her region writes them.
 */
@Component
final class RegionalForms implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** The form that a language has in Europe, whatever the country: the area of UN M.49. */
    private static final String EUROPE = "150";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.setLocale(of(ui.getLocale(), ui.getSession().getBrowser().getLocale()));
        });
    }

    /**
     * @param spoken what the program speaks to her
     * @param asked what her browser asks for
     */
    static Locale of(Locale spoken, Locale asked) {
        if (!spoken.getCountry().isEmpty() || asked.getCountry().isEmpty()) {
            return spoken;
        }
        Locale there = localeFor(asked.getCountry(), spoken);
        // figures stand in the program's sentences too, and a page must not write them in two ways
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
