package org.framewise.quiz;

import java.util.List;
import java.util.Optional;

/** The quizzes that can be taken now. Asking is cheap; the answer follows the files. */
public interface Catalogue {
    /** The current revision of every quiz without findings, ordered by quiz id. */
    List<Revision> revisions();

    /** The current revision of one quiz. */
    default Optional<Revision> find(QuizId id) {
        return revisions().stream()
                .filter(revision -> revision.quiz().id().equals(id))
                .findFirst();
    }

    /** What is wrong with the files now; empty when all is well. */
    List<Finding> findings();

    /**
     * Reads a stored revision again.
     *
     * @throws IllegalArgumentException if the text is no valid quiz
     */
    Quiz read(String text);
}
