package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.Component;
import org.framewise.attempt.KeyChange;
import org.framewise.quiz.Item;
import org.framewise.scoring.Correction;
import org.framewise.ui.review.feedback.CorrectionLines;

/** Creates short descriptions of corrections. */
public final class ItemCorrections {
    private ItemCorrections() {}

    public static String describe(Component on, Item item, Correction correction) {
        return switch (correction) {
            case Correction.NotCounted c -> on.getTranslation("correct.what.not-counted");
            case Correction.FullMarks c -> on.getTranslation("correct.what.full-marks");
            case Correction.Accept accept ->
                on.getTranslation("correct.what.accept", CorrectionLines.accepted(on, item, accept));
        };
    }

    /** Says that a correction was made, or that it was undone. */
    static String inWords(Component on, Item item, KeyChange change) {
        String what = describe(on, item, change.correction());
        return change.active()
                ? on.getTranslation("overtaken.corrected", what, change.reason())
                : on.getTranslation("overtaken.undone", what);
    }
}
