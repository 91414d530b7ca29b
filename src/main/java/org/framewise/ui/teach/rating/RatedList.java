package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.parts.Tags;
import org.jspecify.annotations.Nullable;

/** Section that lists the rated texts, each with a link for rating it again. */
final class RatedList extends Section {
    private static final long serialVersionUID = 1L;

    /**
     * @param current the text on the screen; absent if there is none
     * @param addresses returns the URL of a text's rating page
     */
    RatedList(List<Written> responses, @Nullable Written current, Function<Written, String> addresses) {
        addClassName("rated");
        UnorderedList list = Tags.ul("rated-list");
        responses.stream().filter(Written::rated).forEach(written -> {
            Anchor link = new Anchor(
                    addresses.apply(written),
                    getTranslation(
                            "teach.rate.again.link",
                            written.history().getFirst().points(),
                            beginning(written.text())));
            if (written.equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        });
        if (list.getChildren().findAny().isPresent()) {
            NativeDetails details =
                    new NativeDetails(getTranslation("teach.rate.again", list.getComponentCount()), list);
            details.setOpen(current == null);
            add(details);
        }
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 70
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
    }
}
