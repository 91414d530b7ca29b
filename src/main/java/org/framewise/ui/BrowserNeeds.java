package org.framewise.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.framewise.ui.security.PageStep;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows visitors why a page cannot work: JavaScript or cookies are disabled, or the browser is too old. A
 * {@code <noscript>} handles disabled JavaScript; {@code browser-needs.js}, the first script of each page, detects
 * disabled cookies and outdated browsers (decision 54).
 *
 * @see "docs/decisions/0054-a-page-reports-missing-browser-features.md"
 */
@Component
final class BrowserNeeds implements PageStep, VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Cookie by which {@code browser-needs.js} detects whether the browser stores cookies. It identifies nobody. */
    static final String COOKIE = "framewise-cookies";

    private static final String KEPT = "yes";

    /**
     * The first statement of the script with which Flow checks the browser. That script redirects to a page with
     * Vaadin's wording, and throws an error in browsers without {@code Object.hasOwn}.
     */
    private static final String CHECK_OF_FLOW = "if (!Object.hasOwn(HTMLElement.prototype, \"popover\"))";

    private final transient Map<Locale, Notices> notices = new ConcurrentHashMap<>();
    private final transient String check = resource("browser-needs.js");
    private final transient String style = resource("browser-needs.css");

    /** @param noscript the notice about disabled JavaScript, to be cloned into each page */
    private record Notices(Element noscript, String name, String check) {}

    /** Texts that {@code browser-needs.js} displays. */
    private record Notice(String title, String html) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(BrowserNeeds::leaveFlowsPage);
    }

    /** Redirects the URL of Flow's own page for outdated browsers to the home page, which shows our notice. */
    private static boolean leaveFlowsPage(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!HandlerHelper.isRequestType(request, RequestType.BROWSER_TOO_OLD)) {
            return false;
        }
        ((VaadinServletResponse) response).sendRedirect(request.getContextPath() + "/");
        return true;
    }

    @Override
    public void apply(IndexHtmlResponse page) {
        ResourceBundle words = ResourceBundle.getBundle(
                "vaadin-i18n.translations", page.getVaadinRequest().getLocale());
        Notices told = notices.computeIfAbsent(words.getLocale(), locale -> notices(words));
        Document document = page.getDocument();
        document.head().select("script").stream()
                .filter(BrowserNeeds::isFlowsCheck)
                .toList()
                .forEach(Element::remove);
        document.head().prependElement("script").appendChild(new DataNode(told.check));
        if (document.head().selectFirst("title") == null) {
            document.head().appendElement("title").text(told.name);
        }
        document.body().prependChild(told.noscript.clone());
        if (!keepsCookies(page.getVaadinRequest())) {
            page.getVaadinResponse().addCookie(cookie(page.getVaadinRequest().isSecure()));
        }
    }

    private static boolean isFlowsCheck(Element script) {
        return script.dataNodes().stream()
                .anyMatch(content -> content.getWholeData().startsWith(CHECK_OF_FLOW));
    }

    private static boolean keepsCookies(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(KEPT));
    }

    /** Not HttpOnly, unlike our other cookies: the script has to read it. */
    private static Cookie cookie(boolean secure) {
        Cookie cookie = new Cookie(COOKIE, KEPT);
        cookie.setPath("/");
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private Notices notices(ResourceBundle words) {
        Element noscript = new Element("noscript");
        noscript.appendElement("style").appendChild(new DataNode(style));
        noscript.appendChild(notice(words, "needs.script"));
        String arguments = JsonMapper.shared()
                .writeValueAsString(List.of(
                        Map.of("browser", written(words, "needs.browser"), "cookies", written(words, "needs.cookies")),
                        style,
                        COOKIE + "=" + KEPT));
        return new Notices(noscript, words.getString("app.name"), check + ".apply(null, " + arguments + ");");
    }

    private static Notice written(ResourceBundle words, String key) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.body().appendChild(notice(words, key));
        return new Notice(
                new Element("title").text(words.getString(key + ".title")).outerHtml(),
                page.body().html());
    }

    private static Element notice(ResourceBundle words, String key) {
        Element notice = new Element("div").addClass("needs");
        notice.appendElement("header").addClass("needs-name").text(words.getString("app.name"));
        Element content = notice.appendElement("main");
        content.appendElement("h1").text(words.getString(key + ".title"));
        content.appendElement("p").text(words.getString(key + ".text"));
        content.appendElement("p").addClass("needs-why").text(words.getString(key + ".why"));
        return notice;
    }

    /** Reads a script and strips its comments, which would otherwise be sent with every page. */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(BrowserNeeds.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*(//.*|/\\*.*\\*/)$|^\\s+", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
