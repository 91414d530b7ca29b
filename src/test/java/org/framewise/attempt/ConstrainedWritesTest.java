package org.framewise.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.framewise.classroom.Learner;
import org.framewise.quiz.Items;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SqlDiffers
class ConstrainedWritesTest extends OnEachEngine {
    private static final Constraint CODE = new Constraint("learner_resume_code_unique");
    private ConstrainedWrites writes;
    private Learner ada;

    @BeforeEach
    void somebodyWithACode() {
        writes = the(ConstrainedWrites.class);
        ada = world.learner("Ada");
        world.learner("Eve");
    }

    private void insert(String id, String nickname, String code) {
        the(JdbcClient.class)
                .sql("""
                INSERT INTO learner (id, nickname, resume_code, created_at)
                VALUES (:id, :nickname, :code, CURRENT_TIMESTAMP)""")
                .param("id", UUID.fromString(id))
                .param("nickname", nickname)
                .param("code", code)
                .update();
    }

    private void withCode(String code) {
        insert(UUID.randomUUID().toString(), "Ben", code);
    }

    private String violated(Runnable write) {
        var refused = catchThrowableOfType(DataIntegrityViolationException.class, write::run);
        return Constraint.violatedBy(refused).orElseThrow().name();
    }

    private void sql(String statement) {
        the(JdbcClient.class).sql(statement).update();
    }

    @Test
    void bothDatabasesReportTheSameConstraintName() {
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        Attempt attempt = world.start(ada, "A").chooses("A-1", "a").attempt();
        String id = ada.id().value().toString();
        String fresh = UUID.randomUUID().toString();

        assertThat(violated(() -> withCode(ada.code().value()))).isEqualTo("learner_resume_code_unique");
        assertThat(violated(() -> insert(id, "Ben", "X"))).isEqualTo("learner_pkey");
        assertThat(violated(() -> sql("INSERT INTO revision SELECT id, quiz_id, content, first_used_at FROM revision")))
                .isEqualTo("revision_pkey");
        assertThat(violated(() -> sql("UPDATE response SET attempt_id = '" + fresh + "'")))
                .isEqualTo("response_attempt");
        assertThat(violated(() -> sql("INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms) VALUES ('"
                        + fresh + "', 'A-1', '', '', 0)")))
                .isEqualTo("draft_attempt");
        sql("INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms) VALUES ('" + attempt.id()
                + "', 'A-1', '', '', 0)");
        assertThat(violated(() -> sql("INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms) VALUES ('"
                        + attempt.id() + "', 'A-1', '', '', 0)")))
                .isEqualTo("draft_pkey");
        assertThat(violated(() -> sql("INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting,"
                        + " seed, started_at) SELECT '" + fresh
                        + "', learner_id, quiz_id, revision_id, form_id, sitting,"
                        + " seed, started_at FROM attempt")))
                .isEqualTo("attempt_sitting_unique");
    }

    @Test
    void aValueCannotBeMistakenForAConstraintName() {
        String tricky = "\"PUBLIC.TEACHER_NAME_UNIQUE_INDEX_2 ON ";
        String insert = "INSERT INTO setting (name, content) VALUES ('" + tricky + "', '')";
        sql(insert);

        assertThat(violated(() -> sql(insert))).isEqualTo("setting_pkey");
    }

    /**
     * Each engine generates its own name for an unnamed constraint, so code couldn't tell which constraint was
     * violated.
     */
    @Test
    void everyUniqueConstraintIsNamedExplicitly() {
        List<String> names = the(JdbcClient.class).sql("""
                SELECT LOWER(constraint_name) FROM information_schema.table_constraints
                WHERE LOWER(constraint_schema) = 'public' AND constraint_type = 'UNIQUE'
                  AND LOWER(table_name) <> 'flyway_schema_history'""").query(String.class).list();

        assertThat(names)
                .contains("attempt_sitting_unique", "learner_nickname_unique")
                .allMatch(name -> name.matches("[a-z_]+_unique"));
    }

    @Test
    void aRefusedWriteRollsBackToTheSavepointOnly() {
        the(TransactionTemplate.class).executeWithoutResult(status -> {
            withCode("FIRST");
            assertThat(writes.unless(CODE, () -> {
                        withCode("LOST");
                        withCode("FIRST");
                    }))
                    .isFalse();
            assertThat(writes.unless(CODE, () -> withCode("SECOND"))).isTrue();
        });

        assertThat(the(JdbcClient.class)
                        .sql("SELECT resume_code FROM learner WHERE nickname = 'Ben' ORDER BY resume_code")
                        .query(String.class)
                        .list())
                .containsExactly("FIRST", "SECOND");
    }

    @Test
    void otherConstraintViolationsArePropagated() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(
                        () -> writes.unless(CODE, () -> insert(ada.id().value().toString(), "Ben", "X")));

        AtomicInteger draws = new AtomicInteger();
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> writes.draw(
                        () -> {
                            insert(ada.id().value().toString(), "Ben", "X" + draws.incrementAndGet());
                            return true;
                        },
                        CODE));
        assertThat(draws).hasValue(1);
    }

    @Test
    void duplicateValuesAreRedrawnALimitedNumberOfTimes() {
        AtomicInteger draws = new AtomicInteger();
        String drawn = writes.draw(
                () -> {
                    String code = draws.incrementAndGet() < 4 ? ada.code().value() : "FREE";
                    withCode(code);
                    return code;
                },
                CODE);
        assertThat(drawn).isEqualTo("FREE");

        draws.set(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> writes.draw(
                        () -> {
                            draws.incrementAndGet();
                            withCode(ada.code().value());
                            return true;
                        },
                        CODE))
                .withMessageContaining("learner_resume_code_unique")
                .withMessageNotContaining(ada.code().value())
                .withNoCause();
        assertThat(draws).hasValue(5);
    }
}
