package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small building blocks of pages. */
public final class PageParts {
    /** Matches a text that ends with a short note in brackets. */
    private static final Pattern LENGTH = Pattern.compile("(.*\\s)(\\([^()]{1,24}\\))\\s*", Pattern.DOTALL);

    private PageParts() {}

    /** The application's name as a link. */
    public static Component wordmark(Component on, String address) {
        Anchor home = Tags.a("wordmark", address.isEmpty() ? "." : address, on.getTranslation("app.name"));
        home.getElement().setAttribute("aria-label", on.getTranslation("app.home"));
        return home;
    }

    /** Skip link: takes keyboard users past the header to the content. */
    public static Component skipLink(Component on) {
        return Tags.styled("skip-link", jump("", "content", on.getTranslation("app.skip")));
    }

    /**
     * A link to a part of the same page. Pages have a base URL, so a bare {@code #id} would resolve to the home page.
     * The link also moves the focus to its target.
     *
     * @param address the URL of the current page
     * @param id id of the target, which must be focusable
     */
    public static Anchor jump(String address, String id, String text) {
        Anchor link = new Anchor(address + "#" + id, text);
        link.getElement().setAttribute("router-ignore", true);
        link.getElement().executeJs("""
                this.addEventListener('click', event => {
                  event.preventDefault();
                  const part = document.getElementById($0);
                  part.scrollIntoView();
                  part.focus({preventScroll: true});
                })""", id);
        return link;
    }

    /** A heading that can receive the focus when the content below it is replaced. */
    public static H1 heading(String text) {
        H1 heading = new H1(text);
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    /**
     * Focuses the heading. Call after replacing the page's content: the pressed control is gone, so keyboard and screen
     * reader users continue at the new heading. Does nothing if another element has the focus.
     */
    public static void focusHeading(Component content) {
        content.getElement().executeJs("""
                if (!document.activeElement || document.activeElement === document.body) {
                  (this.querySelector('h1') ?? this).focus({preventScroll: true});
                }""");
    }

    /** Scrolls to the top. Call after replacing the content; otherwise the browser would keep the scroll position. */
    public static void toTop(UI ui) {
        ui.getPage().executeJs("window.scrollTo({top: 0, behavior: 'instant'})");
    }

    /** Focuses a part of the page. */
    public static void focus(Component part) {
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
    }

    /** Focuses an element inside a part that is sent as static HTML; the element must be focusable. */
    public static void focus(Component in, String selector) {
        in.getElement().executeJs("""
                const part = this.querySelector($0);
                part.focus({preventScroll: true});
                part.scrollIntoView({block: 'nearest'})""", selector);
    }

    /** A message for an empty page, with links to what the user can do next. */
    public static Div empty(String title, String text, Component... next) {
        Paragraph heading = Tags.p("empty-title", title);
        Div empty = Tags.div("empty", heading, new Paragraph(text));
        empty.add(next);
        return empty;
    }

    /** The question of an item. A note in brackets at its end, such as the expected length, is kept on one line. */
    public static Paragraph stem(String text) {
        Matcher length = LENGTH.matcher(text);
        return length.matches()
                ? new Paragraph(new Text(length.group(1)), Tags.span("unbroken", length.group(2)))
                : new Paragraph(text);
    }

    /** A row of actions. */
    public static Div actions(Component... parts) {
        return Tags.div("actions", parts);
    }

    /** Styles a link as the main action. */
    public static <T extends Component> T asMainAction(T link) {
        return Tags.styled("main-action", link);
    }

    /** Styles a link as a secondary action. */
    public static <T extends Component> T asSideAction(T link) {
        return Tags.styled("side-action", link);
    }

    /** A message that screen readers announce when it appears. */
    public static Div message(String text, String className) {
        Div message = Tags.div("message " + className, text);
        message.getElement().setAttribute("role", "alert");
        return message;
    }
}
