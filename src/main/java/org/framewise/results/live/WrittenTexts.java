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

/** What a class wrote, and what of it the teacher has chosen to show to all. No names. */
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
     * What was written for an item in first attempts at an assignment, blank texts left out, always in the same order.
     *
     * @throws Refusal when it is no assignment of the teacher's classrooms
     */
    public List<Written> of(TeacherId teacher, AssignmentId assignment, ItemId item) {
        access.require(assignment, teacher);
        return table.written(assignment, item).stream()
                .filter(written -> !written.text.isBlank())
                .toList();
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
            writes.unless(ShownTextTable.KEY, () -> table.insert(assignment, item, attempt, clock.instant()));
        } else {
            table.delete(assignment, item, attempt);
        }
    }

    /**
     * A text.
     *
     * @param shown whether the class sees it when the item is talked about
     */
    public record Written(AttemptId attempt, String text, boolean shown) {}
}
