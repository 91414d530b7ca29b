package org.framewise.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The revisions referenced by attempts, kept for good so that an old result can always be explained. */
@Component
public class Revisions {
    private final RevisionTable table;
    private final ConstrainedWrites writes;
    private final TransactionTemplate alone;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Cache<RevisionId, Quiz> quizzes =
            Caffeine.newBuilder().maximumSize(200).build();

    Revisions(
            RevisionTable table,
            ConstrainedWrites writes,
            PlatformTransactionManager transactions,
            Catalogue catalogue,
            Clock clock) {
        this.table = table;
        this.writes = writes;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Stores a revision if it isn't stored yet, in its own transaction. */
    public void keep(Revision revision) {
        if (quizzes.getIfPresent(revision.id()) != null) {
            return;
        }
        if (!table.contains(revision.id())) {
            // a violation means that another process has just stored it
            alone.executeWithoutResult(
                    status -> writes.unless(RevisionTable.KEY, () -> table.insert(revision, clock.instant())));
        }
        quizzes.put(revision.id(), revision.quiz());
    }

    /** The quiz in this revision. */
    public Quiz quiz(RevisionId id) {
        return quizzes.get(id, missing -> catalogue.read(table.text(id)));
    }
}
