package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.html.NativeDetails;
import org.framewise.attempt.ReviewedItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.stage.ItemStage;

/** Shows the item being corrected with its key and the responses of the class. Initially collapsed. */
final class WholeItem extends NativeDetails {
    private static final long serialVersionUID = 1L;

    WholeItem(ReviewedItem item, Tally tally) {
        setSummaryText(getTranslation("correct.item"));
        setContent(Tags.styled("whole-item", new ItemStage(item, tally, ItemStage.Step.KEY)));
        addClassName("task");
    }
}
