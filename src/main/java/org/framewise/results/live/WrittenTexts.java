package org.framewise.results.live;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseJson;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.results.FirstSitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a class wrote, and what of it the teacher has chosen to show to all. No names. */
@Service
public class WrittenTexts {
    /** The same responses as a {@link Discussion} is about. */
    private static final String OF = """
            FROM response r JOIN attempt a ON a.id = r.attempt_id
            WHERE a.assignment_id = :assignment AND r.item_id = :item AND r.held = FALSE AND %s
            """.formatted(FirstSitting.AT_THE_ASSIGNMENT);

    private static final Constraint KEY = Constraint.primaryKey("shown_text");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final AssignmentAccess access;
    private final Clock clock;

    WrittenTexts(JdbcClient jdbc, ConstrainedWrites writes, AssignmentAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What was written for an item in first attempts at an assignment, blank texts left out, always in the same order.
     *
     * @throws Refusal when it is no assignment of the teacher's classrooms
     */
    public List<Written> of(TeacherId teacher, AssignmentId assignment, ItemId item) {
        access.require(assignment, teacher);
        return jdbc
                .sql("SELECT r.attempt_id, r.chosen, EXISTS (SELECT 1 FROM shown_text s"
                        + " WHERE s.attempt_id = r.attempt_id AND s.item_id = r.item_id) AS shown " + OF
                        + " ORDER BY r.attempt_id")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> new Written(
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        text(ResponseJson.read(row.getString("chosen"))),
                        row.getBoolean("shown")))
                .list()
                .stream()
                .filter(written -> !written.text.isBlank())
                .toList();
    }

    private static String text(Response response) {
        return response instanceof Response.ExtendedText written ? written.text() : "";
    }

    /** What is shown to the class. */
    List<String> shareable(TeacherId teacher, AssignmentId assignment, ItemId item) {
        return of(teacher, assignment, item).stream()
                .filter(Written::shown)
                .map(Written::text)
                .toList();
    }

    /**
     * Chooses a text to be shown to the class, or takes it back.
     *
     * @throws Refusal when it is no assignment of the teacher's classrooms
     */
    public void choose(TeacherId teacher, AssignmentId assignment, ItemId item, AttemptId attempt, boolean shown) {
        access.require(assignment, teacher);
        if (shown) {
            // refused when somebody else has chosen it a moment ago
            writes.unless(KEY, () -> show(assignment, item, attempt));
        } else {
            jdbc.sql("DELETE FROM shown_text WHERE item_id = :item AND attempt_id IN (SELECT r.attempt_id " + OF
                            + " AND r.attempt_id = :attempt)")
                    .param("assignment", assignment.value())
                    .param("item", item.value())
                    .param("attempt", attempt.value())
                    .update();
        }
    }

    private void show(AssignmentId assignment, ItemId item, AttemptId attempt) {
        jdbc.sql("INSERT INTO shown_text (attempt_id, item_id, chosen_at)"
                        + " SELECT r.attempt_id, r.item_id, CAST(:now AS TIMESTAMP(3) WITH TIME ZONE) " + OF
                        + " AND r.attempt_id = :attempt")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .param("attempt", attempt.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * A text.
     *
     * @param shown whether the class sees it when the item is talked about
     */
    public record Written(AttemptId attempt, String text, boolean shown) {}
}
