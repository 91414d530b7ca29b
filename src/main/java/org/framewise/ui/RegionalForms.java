package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Days, times and figures in the form of the visitor's own region, as far as the program speaks her language: 2 March for one, March 2 for
 * another. The words stay the same.
 */
@Component
final class RegionalForms implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

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
        return spoken.getCountry().isEmpty() && asked.getLanguage().equals(spoken.getLanguage()) ? asked : spoken;
    }
}
