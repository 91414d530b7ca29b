package org.framewise.ui.teach.lesson;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.framewise.ui.teach.stage.ItemStage.Step;

/**
 * The position in a discussion, as encoded in the URL.
 *
 * @param number number of the item, starting at 1
 * @param sure whether the teacher has confirmed showing the items although some learners have yet to take the second
 *     part of the check
 */
record DiscussPlace(int number, Step step, boolean sure) {
    static final DiscussPlace START = new DiscussPlace(1, Step.PASSAGE, false);

    /**
     * @param items number of items
     * @throws NotFoundException when there is no such item
     */
    static DiscussPlace of(QueryParameters parameters, int items) {
        int number = parameters
                .getSingleParameter("item")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (number < 1 || number > items) {
            throw new NotFoundException();
        }
        return new DiscussPlace(
                number,
                parameters.getSingleParameter("step").map(Step::of).orElse(Step.PASSAGE),
                parameters.getSingleParameter("sure").isPresent());
    }

    DiscussPlace moveTo(int item, Step to) {
        return new DiscussPlace(item, to, sure);
    }

    DiscussPlace confirmed() {
        return new DiscussPlace(number, step, true);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("item", Integer.toString(number));
        if (step != Step.PASSAGE) {
            parameters.put("step", step.id());
        }
        if (sure) {
            parameters.put("sure", "yes");
        }
        return QueryParameters.simple(parameters);
    }
}
