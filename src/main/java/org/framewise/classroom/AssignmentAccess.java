package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.springframework.stereotype.Component;

/** Assignments as far as a teacher may see their classroom. */
@Component
public class AssignmentAccess {
    private final Assignments assignments;
    private final Classrooms classrooms;

    AssignmentAccess(Assignments assignments, Classrooms classrooms) {
        this.assignments = assignments;
        this.classrooms = classrooms;
    }

    /** An assignment of a classroom that the teacher may see; nobody else's. */
    public Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return assignments
                .find(id)
                .filter(found -> classrooms.find(found.classroom(), teacher).isPresent());
    }

    /** @throws Refusal when there is no such assignment, or it is of a classroom that the teacher may not see */
    public Assignment require(AssignmentId id, TeacherId teacher) {
        return find(id, teacher).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }
}
