package org.framewise.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Set;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.quiz.Confidence;

/** Texts shared by several pages. */
public final class Words {
    private static final Set<String> KNOWN_CATEGORIES = Set.of("factual", "opinion");

    private Words() {}

    /** The display name of a category. */
    public static String category(Component on, String category) {
        return KNOWN_CATEGORIES.contains(category)
                ? on.getTranslation("category." + category)
                : category.substring(0, 1).toUpperCase(Locale.ROOT) + category.substring(1);
    }

    /** The CSS class for a category's color and shape; unknown categories share one class. */
    public static String categoryClass(String category) {
        return KNOWN_CATEGORIES.contains(category) ? "category-" + category : "category-other";
    }

    public static String confidence(Component on, Confidence level) {
        return on.getTranslation("confidence." + level.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Wraps a name in Unicode isolate characters, so that its text direction doesn't affect the surrounding sentence.
     */
    public static String isolated(String name) {
        return "\u2068" + name + "\u2069";
    }

    public static String refusal(Component on, ClassroomRefusal.Reason reason) {
        return on.getTranslation("classroom-refusal." + reason.key());
    }

    /**
     * The message for a refusal as teachers see it: a missing assignment means that they no longer have access to its
     * classroom.
     */
    public static String refusalToTeacher(Component on, Refusal.Reason reason) {
        return reason == Refusal.Reason.NO_SUCH_ASSIGNMENT
                ? refusal(on, ClassroomRefusal.Reason.NO_SUCH_CLASSROOM)
                : refusal(on, reason);
    }

    public static String refusal(Component on, Refusal.Reason reason) {
        return on.getTranslation("refusal." + reason.key());
    }
}
