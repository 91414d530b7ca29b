package org.framewise.loading.kind;

import java.util.List;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.Evidence;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Passage;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts that several item types share. Folds white space in texts, so that evidence is a literal substring of
 * its passage.
 */
public final class ItemParts {
    private ItemParts() {}

    public static Evidence evidence(Mapping evidence) {
        return new Evidence(source(evidence), words(evidence));
    }

    static List<Passage> passages(Mapping item) {
        return Values.allIfAny(item, "passages", ItemParts::passage);
    }

    static Passage passage(Mapping passage) {
        return new Passage(source(passage), Values.optional(passage, "lead"), words(passage));
    }

    static SourceId source(Mapping owner) {
        return new SourceId(Values.text(owner, "source"));
    }

    static String words(Mapping owner) {
        return Wording.fold(Values.text(owner, "text"));
    }

    static Misconception misconception(Mapping owner) {
        return misconception(Values.text(owner, "misconception"));
    }

    static Misconception misconception(String tag) {
        return Values.known(Misconception.of(tag), "misconception");
    }

    /** The misconception; null if there is none. */
    static @Nullable Misconception misconceptionIfAny(Mapping owner) {
        return owner.get("misconception") == null ? null : misconception(owner);
    }
}
