package org.framewise.loading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A cache of quizzes read from stored revisions; keeps the most recently used quizzes. */
final class StoredQuizzes {
    private static final Logger log = LoggerFactory.getLogger(StoredQuizzes.class);

    private final Cache<RevisionId, Quiz> known =
            Caffeine.newBuilder().maximumSize(100).build();

    /** The quiz in that revision; if its text can't be parsed as a quiz, logs an error and returns empty. */
    Optional<Quiz> quiz(RevisionId revision, Supplier<String> text) {
        try {
            return Optional.of(known.get(revision, missing -> QuizReader.resolve(text.get())));
        } catch (IllegalArgumentException unreadable) {
            log.error("The stored revision {} cannot be read", revision, unreadable);
            return Optional.empty();
        }
    }
}
