package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Factory methods for HTML elements with class names: {@code Tags.div("sides", text, rating)}. Each method is named
 * like its tag and takes the class names first (separated by spaces), then the text or the children. For an element
 * without a class, use its constructor: {@code new Div(save)}.
 *
 * <p>There are three ways to create HTML, each for its own purpose:
 *
 * <ul>
 *   <li>Vaadin components, through these methods, for content that stays alive on the server: with listeners, changes
 *       or later look-ups.
 *   <li>jsoup for content that is sent once as text: charts, the tables of {@code Sheet}, the error page.
 *   <li>Vaadin's {@code Element} only in components that wrap a native control, as {@link ChoiceGroup} does.
 * </ul>
 *
 * @see "docs/decisions/0092-html-is-made-in-three-ways-each-for-its-purpose.md"
 */
public final class Tags {
    private Tags() {}

    public static Div div(String classNames, Component... children) {
        return styled(classNames, new Div(children));
    }

    public static Div div(String classNames, String text) {
        return styled(classNames, new Div(text));
    }

    public static Span span(String classNames, Component... children) {
        return styled(classNames, new Span(children));
    }

    public static Span span(String classNames, String text) {
        return styled(classNames, new Span(text));
    }

    public static Paragraph p(String classNames, Component... children) {
        return styled(classNames, new Paragraph(children));
    }

    public static Paragraph p(String classNames, String text) {
        return styled(classNames, new Paragraph(text));
    }

    public static Section section(String classNames, Component... children) {
        return styled(classNames, new Section(children));
    }

    public static Article article(String classNames, Component... children) {
        return styled(classNames, new Article(children));
    }

    public static Nav nav(String classNames, Component... children) {
        return styled(classNames, new Nav(children));
    }

    public static UnorderedList ul(String classNames, ListItem... rows) {
        return styled(classNames, new UnorderedList(rows));
    }

    public static OrderedList ol(String classNames, ListItem... rows) {
        return styled(classNames, new OrderedList(rows));
    }

    public static ListItem li(String classNames, Component... children) {
        return styled(classNames, new ListItem(children));
    }

    public static ListItem li(String classNames, String text) {
        return styled(classNames, new ListItem(text));
    }

    public static Anchor a(String classNames, String address, String text) {
        return styled(classNames, new Anchor(address, text));
    }

    /** Creates an element for which Vaadin has no component, such as {@code blockquote}, {@code mark} or {@code q}. */
    public static HtmlContainer element(String tag, String classNames, Component... children) {
        return styled(classNames, new HtmlContainer(tag, children));
    }

    /** Adds class names to a component created elsewhere. */
    public static <T extends Component> T styled(String classNames, T component) {
        component.addClassNames(classNames.split(" "));
        return component;
    }
}
