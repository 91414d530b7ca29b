package org.framewise.loading;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.loading.FolderCatalogue.Snapshot;
import org.framewise.quiz.Finding;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs new findings and changes in the quizzes in use, for administrators. */
final class CatalogueLog {
    private static final Logger log = LoggerFactory.getLogger(FolderCatalogue.class);

    private CatalogueLog() {}

    static void logChanges(Snapshot before, Snapshot now) {
        Set<Finding> known = new HashSet<>(before.findings());
        now.findings().stream()
                .filter(finding -> !known.contains(finding))
                .forEach(finding ->
                        log.warn("{}{}", finding, finding.excerpt().isEmpty() ? "" : "\n    " + finding.excerpt()));
        Set<RevisionId> used = ids(before, Revision::id);
        now.revisions().stream()
                .filter(revision -> !used.contains(revision.id()))
                .forEach(revision -> log.info(
                        "Quiz {} is in use in revision {}", revision.quiz().id(), revision.id()));
        Set<QuizId> gone = ids(before, revision -> revision.quiz().id());
        gone.removeAll(ids(now, revision -> revision.quiz().id()));
        gone.forEach(id -> log.info("Quiz {} has no file any more", id));
    }

    private static <T> Set<T> ids(Snapshot snapshot, Function<Revision, T> id) {
        return snapshot.revisions().stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }
}
