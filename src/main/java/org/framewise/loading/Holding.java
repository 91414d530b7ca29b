package org.framewise.loading;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.loading.kind.ItemFormats;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords.QuizRecord;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The last good revision of a quiz and the file that it came from.
 *
 * @param file null if the revision was stored before file names were recorded
 * @param since when the revision was accepted
 */
record Holding(@Nullable String file, Revision revision, Instant since) {
    QuizId quiz() {
        return revision.quiz().id();
    }

    QuizFile toQuizFile(QuizFile.State state, @Nullable String name) {
        return new QuizFile(name, state, revision, since);
    }

    QuizRecord record() {
        return new QuizRecord(quiz(), file, revision.id(), revision.text(), since);
    }

    boolean isRecordedAs(@Nullable QuizRecord other) {
        return other != null && other.revision().equals(revision.id()) && file != null && file.equals(other.file());
    }

    /** The ids of items and statements, which no other quiz may use. */
    static Set<String> items(Quiz quiz) {
        return quiz.items()
                .flatMap(ItemFormats::ids)
                .map(ItemId::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
