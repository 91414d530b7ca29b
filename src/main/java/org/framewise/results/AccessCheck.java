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

/** Checks what a teacher may see. Treats data that the teacher may not see as if it didn't exist. */
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

    /** The classrooms that the teacher may see, newest first. */
    public List<Classroom> classrooms(TeacherScope teacherScope) {
        return classrooms.of(teacherScope.teacher());
    }

    /** The attempt, if the teacher may see it. */
    public Optional<Attempt> attempt(TeacherScope teacherScope, AttemptId id) {
        return sees(teacherScope, id) ? attempts.find(id) : Optional.empty();
    }

    /** Whether the attempt exists and the teacher may see it. */
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

    /** The classroom, if the teacher may see it. */
    public Optional<Classroom> classroom(TeacherScope teacherScope, ClassroomId id) {
        return classrooms.find(id, teacherScope.teacher());
    }

    /** The assignment, if the teacher may see its classroom. */
    public Optional<Assignment> assignment(TeacherScope teacherScope, AssignmentId id) {
        return assignments
                .find(id)
                .filter(assignment ->
                        classroom(teacherScope, assignment.classroom()).isPresent());
    }

    /**
     * The only classroom in a selection, if the teacher may see it; empty if the selection can include more than one
     * classroom.
     */
    public Optional<Classroom> classroom(TeacherScope teacherScope, Selection selection) {
        if (selection.learnerFilter() instanceof LearnerFilter.Members(var id)) {
            return classroom(teacherScope, id);
        }
        return Optional.ofNullable(selection.assignment())
                .flatMap(id -> assignment(teacherScope, id))
                .flatMap(assignment -> classroom(teacherScope, assignment.classroom()));
    }

    /** Whether the teacher may see the classroom and the assignment named in a selection. */
    public boolean sees(TeacherScope teacherScope, Selection selection) {
        return (!(selection.learnerFilter() instanceof LearnerFilter.Members(var id))
                        || classroom(teacherScope, id).isPresent())
                && (selection.assignment() == null
                        || assignment(teacherScope, selection.assignment()).isPresent());
    }
}
