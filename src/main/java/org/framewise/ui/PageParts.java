package org.framewise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Small parts of which pages are made. */
public final class PageParts {
    private PageParts() {}

    /** The program's name, which leads to an address. */
    public static Component wordmark(Component on, String address) {
        Anchor home = new Anchor(address.isEmpty() ? "." : address, on.getTranslation("app.name"));
        home.addClassName("wordmark");
        home.getElement().setAttribute("aria-label", on.getTranslation("app.home"));
        return home;
    }

    /** Lets the keyboard pass over what stands above the content. */
    public static Component skipLink(Component on) {
        Anchor skip = new Anchor("#content", on.getTranslation("app.skip"));
        skip.getElement().setAttribute("router-ignore", true);
        skip.addClassName("skip-link");
        return skip;
    }

    /** A heading that takes the keyboard when the page's content changes under it. */
    public static H1 heading(String text) {
        H1 heading = new H1(text);
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    /** Puts the keyboard, and a screen reader, on a part of the page. */
    public static void focus(Component part) {
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
    }

    /** What an empty page says, and what to do next. */
    public static Div empty(String title, String text, Component... next) {
        Paragraph heading = new Paragraph(title);
        heading.addClassName("empty-title");
        Div empty = new Div(heading, new Paragraph(text));
        empty.addClassName("empty");
        empty.add(next);
        return empty;
    }

    /** A link that looks like the main action. */
    public static <T extends Component> T asMainAction(T link) {
        link.addClassNames("main-action");
        return link;
    }

    public static Span text(String text, String className) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    /** A message that screen readers read out when it comes. */
    public static Div message(String text, String className) {
        Div message = new Div(text);
        message.addClassNames("message", className);
        message.getElement().setAttribute("role", "alert");
        return message;
    }
}
