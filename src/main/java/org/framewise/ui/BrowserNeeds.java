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
 * Says what is missing where a page cannot work: JavaScript, cookies, or a recent browser. Without JavaScript a {@code <noscript>} says it;
 * the other two are found by {@code browser-needs.js}, the first script of each page (decision 54).
 *
 * @see "docs/decisions/0054-a-page-reports-missing-browser-features.md"
 */
@Component
final class BrowserNeeds implements PageStep, VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    /** Tells a page's script that this browser keeps cookies. Says nothing about anybody. */
    static final String COOKIE = "framewise-cookies";

    private static final String KEPT = "yes";

    /** The framework's own check begins like this. It leads to a page in the framework's words, and breaks where {@code hasOwn} is missing. */
    private static final String CHECK_OF_FLOW = "if (!Object.hasOwn(HTMLElement.prototype, \"popover\"))";

    private final transient Map<Locale, Notices> notices = new ConcurrentHashMap<>();
    private final transient String check = resource("browser-needs.js");
    private final transient String style = resource("browser-needs.css");

    /** @param noscript the notice about JavaScript, not yet part of a page */
    private record Notices(Element noscript, String name, String check) {}

    /** What {@code browser-needs.js} writes. */
    private record Notice(String title, String html) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(BrowserNeeds::leaveFlowsPage);
    }

    /** Addresses of the framework's page about old browsers lead home, where that is said in our words. */
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

    /** Unlike the others, one that scripts can read: that is what it is for. */
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

    /** A file without its comments: they would travel with each page. */
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
