package org.framewise.results;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Classrooms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers what a teacher may look at. What she may not is answered like what isn't there. */
@Service
public class Sights {
    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Classrooms classrooms;
    private final Assignments assignments;

    Sights(JdbcClient jdbc, Attempts attempts, Classrooms classrooms, Assignments assignments) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.classrooms = classrooms;
        this.assignments = assignments;
    }

    /** The classrooms that she may see, the newest first. */
    public List<Classroom> classrooms(Sight sight) {
        return classrooms.of(sight.teacher());
    }

    /** An attempt, if she may see it. */
    public Optional<Attempt> attempt(Sight sight, AttemptId id) {
        return sees(sight, id) ? attempts.find(id) : Optional.empty();
    }

    /** Whether there is that attempt and she may see it. */
    public boolean sees(Sight sight, AttemptId id) {
        return !sight.in(jdbc.sql("""
                        SELECT a.id FROM attempt a JOIN learner l ON l.id = a.learner_id
                        WHERE a.id = :id AND\s""" + Sight.SQL))
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** A classroom, if she may see it. */
    public Optional<Classroom> classroom(Sight sight, ClassroomId id) {
        return classrooms.find(id, sight.teacher());
    }

    /** An assignment, if it is of a classroom that she may see. */
    public Optional<Assignment> assignment(Sight sight, AssignmentId id) {
        return assignments
                .find(id)
                .filter(assignment -> classroom(sight, assignment.classroom()).isPresent());
    }

    /** The one classroom that a selection is about, if she may see it; empty when it can be about more than one. */
    public Optional<Classroom> classroom(Sight sight, Selection selection) {
        if (selection.among() instanceof Among.Members(var id)) {
            return classroom(sight, id);
        }
        return Optional.ofNullable(selection.assignment())
                .flatMap(id -> assignment(sight, id))
                .flatMap(assignment -> classroom(sight, assignment.classroom()));
    }

    /** Whether she may see the classroom and the assignment that a selection names. */
    public boolean sees(Sight sight, Selection selection) {
        return (!(selection.among() instanceof Among.Members(var id))
                        || classroom(sight, id).isPresent())
                && (selection.assignment() == null
                        || assignment(sight, selection.assignment()).isPresent());
    }
}
