package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * After a step back or forward, the page is the one that the address names. The framework's part in the browser forgets to ask for it when
 * the step comes while the browser is still busy with the one before: on a slow phone the old page would stay under the new address. So
 * each page says which one it is, and where that differs from the address once all is quiet, the browser loads what the address names.
 *
 * @see "docs/decisions/0052-a-page-reloads-when-it-does-not-match-the-address.md"
 */
@Component
public final class ShownPage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Holds the address of the page, as the server wrote it. */
    static final String ATTRIBUTE = "data-address";

    /** Parameters are the same in whatever order and way they are written. */
    private static final String WATCH = """
            const plain = address => {
              const url = new URL(address, document.baseURI);
              url.searchParams.sort();
              return decodeURI(url.pathname) + '?' + url.searchParams;
            };
            const busy = () => Vaadin.connectionState?.state !== 'connected'
                || Object.values(Vaadin.Flow.clients).some(client => client.isActive?.());
            const differs = () => {
              const shown = document.body.getAttribute($0);
              return shown !== null && plain(shown) !== plain(location.href);
            };
            let next;
            const look = found => {
              clearTimeout(next);
              next = setTimeout(() => {
                if (busy()) {
                  look(false);
                } else if (differs()) {
                  found ? location.reload() : look(true);
                }
              }, 300);
            };
            addEventListener('popstate', () => look(false));""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.getPage().executeJs(WATCH, ATTRIBUTE);
            ui.addAfterNavigationListener(
                    reached -> announceAddress(ui, reached.getLocation().getPathWithQueryParameters()));
        });
    }

    /** The page stays and has another address from now on, to which a step back leads. */
    public static void renamed(UI ui, String address) {
        ui.getPage().getHistory().replaceState(null, address);
        announceAddress(ui, new Location(address).getPathWithQueryParameters());
    }

    private static void announceAddress(UI ui, String address) {
        ui.getElement().setAttribute(ATTRIBUTE, address);
    }
}
