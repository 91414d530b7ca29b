package org.framewise.quiz;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Persists the last file and revision of each quiz. The records are shared by all processes on one database, although
 * each process has its own quiz folder.
 */
public interface QuizRecords {
    /** One record for each quiz that was ever loaded. */
    List<QuizRecord> all();

    Optional<QuizRecord> find(QuizId quiz);

    /** Replaces the record of the quiz. */
    void save(QuizRecord quiz);

    /** Whether the quiz is assigned to a classroom or anyone has started it. */
    boolean isUsed(QuizId quiz);

    /** The number of responses to these items in any quiz, by the revision that was answered. */
    List<Answered> answered(Collection<ItemId> items);

    /** The text of a revision that has responses. */
    String text(RevisionId revision);

    /**
     * The responses to an item in a particular revision.
     *
     * @param responses at least 1
     */
    record Answered(ItemId item, RevisionId revision, int responses) {}

    /**
     * The last good revision of a quiz.
     *
     * @param file the name of its file; null if the record was stored before names were recorded
     * @param text the text of the file
     * @param since when the revision was loaded
     */
    record QuizRecord(QuizId quiz, @Nullable String file, RevisionId revision, String text, Instant since) {}

    /** For use without a database: stores nothing and reports every quiz as unused. */
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
