package org.framewise.quiz;

import java.util.List;
import java.util.Optional;

/** The quizzes in the quiz folder. Queries are cheap, and their results reflect changes to the files. */
public interface Catalogue {
    /**
     * The quizzes that anyone can start now, ordered by quiz id. A file with findings offers its last good revision; a
     * deleted file offers nothing.
     */
    List<Revision> revisions();

    /** The revision of a quiz that anyone can start now; empty if the quiz is not on offer. */
    default Optional<Revision> find(QuizId id) {
        return revisions().stream()
                .filter(revision -> revision.quiz().id().equals(id))
                .findFirst();
    }

    /** The file a quiz comes from, even if it has been deleted; empty for a quiz that was never loaded. */
    Optional<QuizFile> file(QuizId id);

    /**
     * The revision used to start an assigned quiz: the revision on offer or, if the quiz file is gone, the last
     * revision that was on offer.
     */
    default Optional<Revision> lastKnown(QuizId id) {
        return file(id).map(QuizFile::revision);
    }

    /** The current problems in the quiz files; empty if there are none. */
    List<Finding> findings();

    /** Suggestions for files that are in use; empty if there are none. */
    default List<Finding> notices() {
        return List.of();
    }

    /**
     * Parses the stored text of a revision.
     *
     * @throws IllegalArgumentException if the text is not a valid quiz
     */
    Quiz read(String text);
}
