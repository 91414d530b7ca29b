package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.RevisionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the quiz_file table, which records the last file of each quiz.
 *
 * @see "docs/decisions/0005-a-quiz-keeps-its-file-and-its-last-good-revision.md"
 */
@Component
class QuizFileTable implements QuizRecords {
    private final JdbcClient jdbc;
    private final RevisionTable revisions;

    QuizFileTable(JdbcClient jdbc, RevisionTable revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    @Override
    public List<QuizRecord> all() {
        return jdbc.sql("SELECT * FROM quiz_file ORDER BY quiz_id")
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public Optional<QuizRecord> find(QuizId quiz) {
        return jdbc.sql("SELECT * FROM quiz_file WHERE quiz_id = :quiz")
                .param("quiz", quiz.value())
                .query((row, n) -> read(row))
                .optional();
    }

    private static QuizRecord read(ResultSet row) throws SQLException {
        return new QuizRecord(
                new QuizId(row.getString("quiz_id")),
                row.getString("file_name"),
                new RevisionId(row.getString("revision_id")),
                row.getString("content"),
                AttemptTable.instant(row, "taken_up_at"));
    }

    @Override
    public void save(QuizRecord quiz) {
        if (update(quiz) == 0) {
            try {
                write("""
                        INSERT INTO quiz_file (quiz_id, file_name, revision_id, content, taken_up_at)
                        VALUES (:quiz, :file, :revision, :content, :since)""", quiz);
            } catch (DuplicateKeyException anotherProcessWasFaster) {
                update(quiz);
            }
        }
    }

    private int update(QuizRecord quiz) {
        return write("""
                UPDATE quiz_file
                SET file_name = :file, revision_id = :revision, content = :content, taken_up_at = :since
                WHERE quiz_id = :quiz""", quiz);
    }

    private int write(String sql, QuizRecord quiz) {
        return jdbc.sql(sql)
                .param("quiz", quiz.quiz().value())
                .param("file", quiz.file())
                .param("revision", quiz.revision().value())
                .param("content", quiz.text())
                .param("since", quiz.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean isUsed(QuizId quiz) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM assignment WHERE quiz_id = :quiz)
                    OR EXISTS (SELECT 1 FROM attempt WHERE quiz_id = :quiz)""").param("quiz", quiz.value()).query(Boolean.class).single();
    }

    /** Searches only attempts at quizzes that may contain the items, because responses have no index by item. */
    @Override
    public List<Answered> answered(Collection<ItemId> items) {
        String[] ids = items.stream().map(ItemId::value).toArray(String[]::new);
        return jdbc.sql("""
                SELECT r.item_id, a.revision_id, COUNT(*) AS responses
                FROM attempt a JOIN response r ON r.attempt_id = a.id
                WHERE r.item_id IN (:items)
                  AND a.quiz_id IN (SELECT v.quiz_id FROM revision v JOIN UNNEST(:ids) AS i(id) ON POSITION(i.id IN v.content) > 0)
                GROUP BY r.item_id, a.revision_id
                ORDER BY r.item_id, a.revision_id""")
                .param("items", List.of(ids))
                .param("ids", new SqlArrayValue("varchar", (Object[]) ids))
                .query((row, n) -> new Answered(
                        new ItemId(row.getString("item_id")),
                        new RevisionId(row.getString("revision_id")),
                        row.getInt("responses")))
                .list();
    }

    @Override
    public String text(RevisionId revision) {
        return revisions.text(revision);
    }
}
