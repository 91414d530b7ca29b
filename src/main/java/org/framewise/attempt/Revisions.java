package org.framewise.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneOffset;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The revisions that attempts refer to, kept for ever, so that an old result can always be explained. */
@Component
public class Revisions {
    private static final Constraint KEY = Constraint.primaryKey("revision");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final TransactionTemplate alone;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Cache<RevisionId, Quiz> quizzes =
            Caffeine.newBuilder().maximumSize(200).build();

    Revisions(
            JdbcClient jdbc,
            ConstrainedWrites writes,
            PlatformTransactionManager transactions,
            Catalogue catalogue,
            Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Keeps a revision, if it isn't kept yet, in a transaction of its own. */
    public void keep(Revision revision) {
        if (quizzes.getIfPresent(revision.id()) != null) {
            return;
        }
        boolean known = jdbc.sql("SELECT COUNT(*) FROM revision WHERE id = :id")
                        .param("id", revision.id().value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            // refused when somebody else kept it a moment ago
            alone.executeWithoutResult(status -> writes.unless(KEY, () -> insert(revision)));
        }
        quizzes.put(revision.id(), revision.quiz());
    }

    private void insert(Revision revision) {
        jdbc.sql("""
                INSERT INTO revision (id, quiz_id, content, first_used_at)
                VALUES (:id, :quiz, :content, :now)""")
                .param("id", revision.id().value())
                .param("quiz", revision.quiz().id().value())
                .param("content", revision.text())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The quiz as it was in that revision. */
    public Quiz quiz(RevisionId id) {
        return quizzes.get(
                id,
                missing -> catalogue.read(jdbc.sql("SELECT content FROM revision WHERE id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()));
    }
}
