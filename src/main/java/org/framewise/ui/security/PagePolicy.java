package org.framewise.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.framewise.ui.address.Addresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Content Security Policy of pages: only our own files, and only inline scripts with the page's nonce. Injected markup can't run anything.
 * Flow builds functions from expressions sent by the server, hence {@code unsafe-eval}, and its components add inline styles (decision 20).
 *
 * <p>The only place that finishes the HTML of a page: first the {@link PageStep}s, then {@link InlineScripts}, then the nonce.
 *
 * @see "docs/decisions/0020-scripts-run-only-with-the-pages-nonce-or-from-our-own-files.md"
 */
@Component
public final class PagePolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    public static final String HEADER = "Content-Security-Policy";

    /** For a page without scripts that is written outside Flow. */
    public static final String STILL_PAGE =
            "default-src 'none'; style-src 'self'; font-src 'self' data:; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** For everything that isn't a page: nothing in it runs, and it can't be framed. */
    static final String NO_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = "default-src 'none'; script-src 'self' 'nonce-%1$s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
            + " %2$s; base-uri 'self'; form-action 'self'";

    private static final String IN_NO_FRAME = "frame-ancestors 'none'";

    /** For the design page, which frames itself and exists only in development mode. */
    private static final String IN_OUR_FRAMES = "frame-src 'self'; frame-ancestors 'self'";

    private static final int NONCE_BYTES = 18;

    private final transient SecureRandom random = new SecureRandom();
    private final transient List<PageStep> steps;
    private final boolean development;

    PagePolicy(ObjectProvider<PageStep> steps, @Value("${framewise.development:false}") boolean development) {
        this.steps = steps.orderedStream().toList();
        this.development = development;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        boolean signed = event.getSource().getDeploymentConfiguration().isProductionMode();
        event.addIndexHtmlRequestListener(page -> finish(page, signed));
    }

    private void finish(IndexHtmlResponse page, boolean signed) {
        steps.forEach(step -> step.apply(page));
        InlineScripts.escape(page.getDocument());
        if (signed) {
            sign(page);
        }
    }

    private void sign(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        boolean framed = development
                && ("/" + Addresses.DESIGN).equals(page.getVaadinRequest().getPathInfo());
        page.getVaadinResponse().setHeader(HEADER, PAGE.formatted(nonce, framed ? IN_OUR_FRAMES : IN_NO_FRAME));
    }
}
