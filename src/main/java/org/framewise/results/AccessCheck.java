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
public class AccessCheck {
    private final JdbcClient jdbc;
    private final Attempts attempts;
    private final Classrooms classrooms;
    private final Assignments assignments;

    AccessCheck(JdbcClient jdbc, Attempts attempts, Classrooms classrooms, Assignments assignments) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.classrooms = classrooms;
        this.assignments = assignments;
    }

    /** The classrooms that she may see, the newest first. */
    public List<Classroom> classrooms(TeacherScope teacherScope) {
        return classrooms.of(teacherScope.teacher());
    }

    /** An attempt, if she may see it. */
    public Optional<Attempt> attempt(TeacherScope teacherScope, AttemptId id) {
        return sees(teacherScope, id) ? attempts.find(id) : Optional.empty();
    }

    /** Whether there is that attempt and she may see it. */
    public boolean sees(TeacherScope teacherScope, AttemptId id) {
        return !teacherScope
                .bind(jdbc.sql("""
                        SELECT a.id FROM attempt a JOIN learner l ON l.id = a.learner_id
                        WHERE a.id = :id AND\s""" + TeacherScope.SQL))
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** A classroom, if she may see it. */
    public Optional<Classroom> classroom(TeacherScope teacherScope, ClassroomId id) {
        return classrooms.find(id, teacherScope.teacher());
    }

    /** An assignment, if it is of a classroom that she may see. */
    public Optional<Assignment> assignment(TeacherScope teacherScope, AssignmentId id) {
        return assignments
                .find(id)
                .filter(assignment ->
                        classroom(teacherScope, assignment.classroom()).isPresent());
    }

    /** The one classroom that a selection is about, if she may see it; empty when it can be about more than one. */
    public Optional<Classroom> classroom(TeacherScope teacherScope, Selection selection) {
        if (selection.learnerFilter() instanceof LearnerFilter.Members(var id)) {
            return classroom(teacherScope, id);
        }
        return Optional.ofNullable(selection.assignment())
                .flatMap(id -> assignment(teacherScope, id))
                .flatMap(assignment -> classroom(teacherScope, assignment.classroom()));
    }

    /** Whether she may see the classroom and the assignment that a selection names. */
    public boolean sees(TeacherScope teacherScope, Selection selection) {
        return (!(selection.learnerFilter() instanceof LearnerFilter.Members(var id))
                        || classroom(teacherScope, id).isPresent())
                && (selection.assignment() == null
                        || assignment(teacherScope, selection.assignment()).isPresent());
    }
}
