package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationListener;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.framewise.ui.parts.PageParts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Manages the scroll position across navigation. A new page starts at the top; without this, the browser would keep the
 * scroll position of the previous page. Going back or forward restores the position at which the user left the page. A
 * page that only changes its own content keeps its position.
 */
@Component
final class ScrollRestoration implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /**
     * The browser's own scroll restoration would run before Flow has rendered the page. It is disabled except while the
     * document is unloaded, so that it still works for full page loads.
     */
    private static final String REMEMBER = """
            const places = window.framewisePlaces = new Map();
            addEventListener('click', () => places.set(document.body.getAttribute($0), scrollY), true);
            history.scrollRestoration = 'manual';
            addEventListener('pagehide', () => history.scrollRestoration = 'auto');""";

    private static final String RETURN = """
            requestAnimationFrame(() => scrollTo({top: window.framewisePlaces?.get($0) ?? 0, behavior: 'instant'}))""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.getPage().executeJs(REMEMBER, ShownPage.ATTRIBUTE);
            ui.addAfterNavigationListener(new Reached(ui));
        });
    }

    private static final class Reached implements AfterNavigationListener {
        private static final long serialVersionUID = 1L;

        private final UI ui;
        private @Nullable String path;

        Reached(UI ui) {
            this.ui = ui;
        }

        @Override
        public void afterNavigation(AfterNavigationEvent event) {
            NavigationTrigger trigger = event.getLocationChangeEvent().getTrigger();
            String now = event.getLocation().getPath();
            if (trigger == NavigationTrigger.HISTORY) {
                ui.getPage().executeJs(RETURN, event.getLocation().getPathWithQueryParameters());
            } else if (trigger != NavigationTrigger.PAGE_LOAD && !now.equals(path)) {
                PageParts.toTop(ui);
            }
            path = now;
        }
    }
}
