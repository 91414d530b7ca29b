package org.framewise.quiz;

import java.util.List;
import java.util.Optional;

/** The quizzes of the folder. Asking what is on offer is cheap; the answer follows the files. */
public interface Catalogue {
    /**
     * The quizzes that anybody can start now, ordered by quiz id: of a file with findings the last revision without any;
     * nothing of a file that is gone.
     */
    List<Revision> revisions();

    /** The revision of one quiz that anybody can start now. */
    default Optional<Revision> find(QuizId id) {
        return revisions().stream()
                .filter(revision -> revision.quiz().id().equals(id))
                .findFirst();
    }

    /** Where a quiz comes from, also when its file is gone; empty for a quiz that was never taken up. */
    Optional<QuizFile> file(QuizId id);

    /**
     * The revision in which an assigned quiz is started: the one on offer, or, when its file is gone, the last one that
     * was.
     */
    default Optional<Revision> lastKnown(QuizId id) {
        return file(id).map(QuizFile::revision);
    }

    /** What is wrong with the files now; empty when all is well. */
    List<Finding> findings();

    /** What could be better in files that are in use; empty when nothing could. */
    default List<Finding> notices() {
        return List.of();
    }

    /**
     * Reads a stored revision again.
     *
     * @throws IllegalArgumentException if the text is no valid quiz
     */
    Quiz read(String text);
}
