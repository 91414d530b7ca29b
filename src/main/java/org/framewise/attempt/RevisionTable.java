package org.framewise.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the revision table. */
@Component
public class RevisionTable {
    static final Constraint KEY = Constraint.primaryKey("revision");

    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(RevisionId id) {
        return jdbc.sql("SELECT COUNT(*) FROM revision WHERE id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(Revision revision, Instant now) {
        jdbc.sql("""
                INSERT INTO revision (id, quiz_id, content, first_used_at)
                VALUES (:id, :quiz, :content, :now)""")
                .param("id", revision.id().value())
                .param("quiz", revision.quiz().id().value())
                .param("content", revision.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The text of the quiz file in this revision. */
    String text(RevisionId id) {
        return jdbc.sql("SELECT content FROM revision WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
