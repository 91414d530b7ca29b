package org.framewise.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run: our own files, and of the scripts that stand in the page itself only those that the server has signed with the
 * page's nonce. So words that got into a page as markup do nothing. The framework builds functions from the expressions that
 * the server sends, hence {@code unsafe-eval}, and its components put their styles into the page (decision 20).
 */
@Component
final class PagePolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    static final String HEADER = "Content-Security-Policy";

    /** For whatever is no page: nothing in it runs, and no page shows it in a frame. */
    static final String NO_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = "default-src 'none'; script-src 'self' 'nonce-%1$s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final int NONCE_BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(this::sign);
        }
    }

    private void sign(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, PAGE.formatted(nonce));
    }
}
