package org.framewise.quiz;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers across restarts which file held each quiz last, and in which revision. All processes on one database share
 * them; each has a folder of its own.
 */
public interface QuizRecords {
    /** One for each quiz that was ever taken up. */
    List<QuizRecord> all();

    Optional<QuizRecord> find(QuizId quiz);

    /** Replaces what is recorded about that quiz. */
    void save(QuizRecord quiz);

    /** Whether the quiz is assigned to a classroom or somebody has begun it. */
    boolean isUsed(QuizId quiz);

    /** How many responses there are to these items, in whatever quiz, by the revision that was answered. */
    List<Answered> answered(Collection<ItemId> items);

    /** The text of a revision that was answered. */
    String text(RevisionId revision);

    /**
     * Responses to an item as it was in a revision.
     *
     * @param responses at least 1
     */
    record Answered(ItemId item, RevisionId revision, int responses) {}

    /**
     * The last good revision of a quiz.
     *
     * @param file the name of the file that had it; null when it was stored before names were recorded
     * @param text of the file
     * @param since when it was taken up
     */
    record QuizRecord(QuizId quiz, @Nullable String file, RevisionId revision, String text, Instant since) {}

    /** Records of a program that has no database: nothing is remembered, and nothing is used. */
    QuizRecords NONE = new QuizRecords() {
        @Override
        public List<QuizRecord> all() {
            return List.of();
        }

        @Override
        public Optional<QuizRecord> find(QuizId quiz) {
            return Optional.empty();
        }

        @Override
        public void save(QuizRecord quiz) {}

        @Override
        public boolean isUsed(QuizId quiz) {
            return false;
        }

        @Override
        public List<Answered> answered(Collection<ItemId> items) {
            return List.of();
        }

        @Override
        public String text(RevisionId revision) {
            throw new IllegalArgumentException("no revision was answered");
        }
    };
}
