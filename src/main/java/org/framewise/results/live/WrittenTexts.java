package org.framewise.results.live;

import java.time.Clock;
import java.util.List;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.ItemId;
import org.springframework.stereotype.Service;

/** Reads the texts that a class wrote, without names, and stores which of them the teacher shows to everyone. */
@Service
public class WrittenTexts {
    private final ShownTextTable table;
    private final ConstrainedWrites writes;
    private final AssignmentAccess access;
    private final Clock clock;

    WrittenTexts(ShownTextTable table, ConstrainedWrites writes, AssignmentAccess access, Clock clock) {
        this.table = table;
        this.writes = writes;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The texts written for an item in first attempts at an assignment, without blank ones, in a stable order.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public List<Written> of(TeacherId teacher, AssignmentId assignment, ItemId item) {
        access.require(assignment, teacher);
        return table.written(assignment, item).stream()
                .filter(written -> !written.text.isBlank())
                .toList();
    }

    /** The texts that the class may see. */
    List<String> shareable(TeacherId teacher, AssignmentId assignment, ItemId item) {
        return of(teacher, assignment, item).stream()
                .filter(Written::shown)
                .map(Written::text)
                .toList();
    }

    /**
     * Selects a text to show to the class, or deselects it.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public void choose(TeacherId teacher, AssignmentId assignment, ItemId item, AttemptId attempt, boolean shown) {
        access.require(assignment, teacher);
        if (shown) {
            // violates the constraint if the text is already selected
            writes.unless(ShownTextTable.KEY, () -> table.insert(assignment, item, attempt, clock.instant()));
        } else {
            table.delete(assignment, item, attempt);
        }
    }

    /**
     * A text.
     *
     * @param shown whether the class sees it when the item is discussed
     */
    public record Written(AttemptId attempt, String text, boolean shown) {}
}
