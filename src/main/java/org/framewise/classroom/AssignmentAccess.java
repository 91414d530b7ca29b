package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.springframework.stereotype.Component;

/** Looks up assignments of classrooms that a teacher may see. */
@Component
public class AssignmentAccess {
    private final Assignments assignments;
    private final Classrooms classrooms;

    AssignmentAccess(Assignments assignments, Classrooms classrooms) {
        this.assignments = assignments;
        this.classrooms = classrooms;
    }

    /** The assignment, if the teacher may see its classroom. */
    public Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return assignments
                .find(id)
                .filter(found -> classrooms.find(found.classroom(), teacher).isPresent());
    }

    /** @throws Refusal if there is no such assignment, or the teacher may not see its classroom */
    public Assignment require(AssignmentId id, TeacherId teacher) {
        return find(id, teacher).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }
}
