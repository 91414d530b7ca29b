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

/** Small parts of which pages are made. */
public final class PageParts {
    /** A text and what stands in short brackets at its end. */
    private static final Pattern LENGTH = Pattern.compile("(.*\\s)(\\([^()]{1,24}\\))\\s*", Pattern.DOTALL);

    private PageParts() {}

    /** The program's name, which leads to an address. */
    public static Component wordmark(Component on, String address) {
        Anchor home = Tags.a("wordmark", address.isEmpty() ? "." : address, on.getTranslation("app.name"));
        home.getElement().setAttribute("aria-label", on.getTranslation("app.home"));
        return home;
    }

    /** Lets the keyboard pass over what stands above the content. */
    public static Component skipLink(Component on) {
        return Tags.styled("skip-link", jump("", "content", on.getTranslation("app.skip")));
    }

    /**
     * A link to a part of the page on which it stands. Pages have a base address, against which a bare {@code #id} would lead to the home
     * page; and the part has to take the keyboard as well.
     *
     * @param address the address of the page
     * @param id the part, which can take the keyboard
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

    /** A heading that takes the keyboard when the page's content changes under it. */
    public static H1 heading(String text) {
        H1 heading = new H1(text);
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    /**
     * After a change of the page's content: what was pressed is gone with the old one, so the keyboard, and a screen reader, go on at the
     * new heading. Does nothing where something still has the keyboard.
     */
    public static void focusHeading(Component content) {
        content.getElement().executeJs("""
                if (!document.activeElement || document.activeElement === document.body) {
                  (this.querySelector('h1') ?? this).focus({preventScroll: true});
                }""");
    }

    /** Shows the beginning of a page whose content was replaced far down: the browser would stay where it was. */
    public static void toTop(UI ui) {
        ui.getPage().executeJs("window.scrollTo({top: 0, behavior: 'instant'})");
    }

    /** Puts the keyboard, and a screen reader, on a part of the page. */
    public static void focus(Component part) {
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
    }

    /** The same for what stands in a printed part, which must be able to take the keyboard. */
    public static void focus(Component in, String selector) {
        in.getElement().executeJs("""
                const part = this.querySelector($0);
                part.focus({preventScroll: true});
                part.scrollIntoView({block: 'nearest'})""", selector);
    }

    /** What an empty page says, and what to do next. */
    public static Div empty(String title, String text, Component... next) {
        Paragraph heading = Tags.p("empty-title", title);
        Div empty = Tags.div("empty", heading, new Paragraph(text));
        empty.add(next);
        return empty;
    }

    /** What an item asks; how long an answer should be, in brackets at its end, stays on one line. */
    public static Paragraph stem(String text) {
        Matcher length = LENGTH.matcher(text);
        return length.matches()
                ? new Paragraph(new Text(length.group(1)), Tags.span("unbroken", length.group(2)))
                : new Paragraph(text);
    }

    /** What can be done on a page, side by side. */
    public static Div actions(Component... parts) {
        return Tags.div("actions", parts);
    }

    /** A link that looks like the main action. */
    public static <T extends Component> T asMainAction(T link) {
        return Tags.styled("main-action", link);
    }

    /** A link to something beside the main action. */
    public static <T extends Component> T asSideAction(T link) {
        return Tags.styled("side-action", link);
    }

    /** A message that screen readers read out when it comes. */
    public static Div message(String text, String className) {
        Div message = Tags.div("message " + className, text);
        message.getElement().setAttribute("role", "alert");
        return message;
    }
}
