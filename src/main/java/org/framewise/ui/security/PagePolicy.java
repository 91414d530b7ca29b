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
 * Sets the Content Security Policy of pages. It allows only our own files, and inline scripts only with the page's
 * nonce, so that injected markup can't run scripts. It has to allow {@code unsafe-eval}, because Flow builds functions
 * from expressions sent by the server, and inline styles, because Flow's components add them (decision 20).
 *
 * <p>This is the only class that modifies a finished page: it runs the {@link PageStep}s, then {@link InlineScripts},
 * then adds the nonce.
 *
 * @see "docs/decisions/0020-scripts-run-only-with-the-pages-nonce-or-from-our-own-files.md"
 */
@Component
public final class PagePolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    public static final String HEADER = "Content-Security-Policy";

    /** Policy for a page without scripts that is created outside Flow. */
    public static final String STILL_PAGE =
            "default-src 'none'; style-src 'self'; font-src 'self' data:; img-src 'self' data:;"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Policy for everything that isn't a page: it allows no scripts, no other resources and no framing. */
    static final String NO_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = "default-src 'none'; script-src 'self' 'nonce-%1$s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
            + " %2$s; base-uri 'self'; form-action 'self'";

    private static final String IN_NO_FRAME = "frame-ancestors 'none'";

    /** Policy for the design page, which shows itself in frames and exists only in development mode. */
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
