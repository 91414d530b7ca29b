package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Makes sure that the page matches the URL after going back or forward. Flow's client router drops a popstate that
 * arrives during another navigation; on a slow phone, the old page would stay under the new URL. So each page carries
 * the URL for which it was rendered. If that URL still differs from the browser's current URL once no request is
 * pending, the browser reloads the page.
 *
 * @see "docs/decisions/0052-a-page-reloads-when-it-does-not-match-the-address.md"
 */
@Component
public final class ShownPage implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Attribute with the URL for which the server rendered the page. */
    static final String ATTRIBUTE = "data-address";

    /** Compares query parameters regardless of their order and encoding. */
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

    /**
     * Updates the URL that a page carries when it adds a history entry without being rendered again. Call after pushing
     * the entry.
     */
    public static void renamed(UI ui, String address) {
        ui.getPage().getHistory().replaceState(null, address);
        announceAddress(ui, new Location(address).getPathWithQueryParameters());
    }

    private static void announceAddress(UI ui, String address) {
        ui.getElement().setAttribute(ATTRIBUTE, address);
    }
}
