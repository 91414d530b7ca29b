package org.framewise.ui.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.framewise.ui.parts.ReadingDirection;
import org.framewise.ui.security.PagePolicy;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Error page for requests that fail outside Flow: a file that doesn't exist or belongs to a colleague, or a rejected
 * form. Says what happened and where to continue, without revealing internals.
 */
@Component
final class ErrorPage implements ErrorViewResolver {
    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String html = page(request.getContextPath() + "/", status, request.getLocale());
        View view = (nothing, asked, response) -> {
            response.setContentType(HTML);
            // the failed response already has the policy for files
            response.setHeader(PagePolicy.HEADER, PagePolicy.STILL_PAGE);
            response.getWriter().write(html);
        };
        return new ModelAndView(view);
    }

    /** @param base base URL of the application */
    private static String page(String base, HttpStatus status, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
        Document page = Document.createShell("");
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        ReadingDirection.direct(page.root().child(0).attr("lang", language(words)));
        String title = words.getString(title(status));
        page.title(title);
        page.head().appendElement("meta").attr("charset", "UTF-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("link").attr("rel", "stylesheet").attr("href", base + "styles.css");
        Element frame = page.body().appendElement("div").addClass("page");
        frame.appendElement("header")
                .addClass("page-header")
                .appendElement("a")
                .addClass("wordmark")
                .attr("href", base)
                .text(words.getString("app.name"));
        Element content = frame.appendElement("main").appendElement("div").addClass("start");
        content.appendElement("h1").text(title);
        content.appendElement("p").addClass("deck").text(words.getString(text(status)));
        content.appendElement("div")
                .addClass("actions")
                .appendElement("a")
                .addClass("main-action")
                .attr("href", base)
                .text(words.getString("error.home"));
        return page.outerHtml();
    }

    /** The language code of the bundle; the root bundle has no locale and is English. */
    private static String language(ResourceBundle words) {
        return words.getLocale().equals(Locale.ROOT) ? "en" : words.getLocale().toLanguageTag();
    }

    private static String title(HttpStatus status) {
        return status.is5xxServerError()
                ? "error.failure.title"
                : status == HttpStatus.FORBIDDEN ? "error.refused.title" : "error.not-found.title";
    }

    private static String text(HttpStatus status) {
        return status.is5xxServerError()
                ? "error.failure.text"
                : status == HttpStatus.FORBIDDEN ? "error.refused.text" : "error.not-found.text";
    }
}
