package org.framewise.results;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.framewise.attempt.AssignmentId;
import org.framewise.quiz.FormId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The attempts that a table shows, out of those that a teacher may see.
 *
 * @param form only attempts at this form; absent for all
 * @param from only attempts that started on this day or later; absent for no limit
 * @param to only attempts that started on this day or earlier; absent for no limit
 * @param zone the time zone of those days
 * @param learnerFilter the learners whose attempts are selected
 * @param assignment only attempts at this assignment; absent for all
 */
public record Selection(
        @Nullable FormId form,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        LearnerFilter learnerFilter,
        @Nullable AssignmentId assignment) {
    static final OffsetDateTime ALWAYS = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Selects attempts of everybody, assigned or not. */
    public Selection(@Nullable FormId form, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        this(form, from, to, zone, LearnerFilter.EVERYBODY, null);
    }

    /** Selects every attempt that the teacher may see. */
    public static Selection all(ZoneId zone) {
        return new Selection(null, null, null, zone);
    }

    /** A copy that selects attempts of the given learners instead. */
    public Selection of(LearnerFilter others) {
        return new Selection(form, from, to, zone, others, assignment);
    }

    /** A copy limited to one assignment. */
    public Selection forAssignment(AssignmentId only) {
        return new Selection(form, from, to, zone, learnerFilter, only);
    }

    /**
     * Whether the selection can exclude a learner's earlier attempts at a form while including a later one. If not, the
     * learner's first selected attempt at a form is their first one overall.
     */
    public boolean canHideEarlier() {
        return from != null || assignment != null;
    }

    /** The SQL condition that an attempt {@code a} of a learner {@code l} is selected and visible to the teacher. */
    public String sql() {
        StringBuilder sql =
                new StringBuilder(TeacherScope.SQL).append(" AND a.started_at >= :start AND a.started_at < :end");
        if (form != null) {
            sql.append(" AND a.form_id = :form");
        }
        if (assignment != null) {
            sql.append(" AND a.assignment_id = :assignment");
        }
        switch (learnerFilter) {
            case LearnerFilter.Everybody everybody -> {}
            case LearnerFilter.Members members -> sql.append(" AND l.classroom_id = :classroom");
            case LearnerFilter.Outside outside -> sql.append(" AND l.classroom_id IS NULL");
        }
        return sql.append(' ').toString();
    }

    /** Binds the parameters of {@link #sql()}. */
    public StatementSpec bind(StatementSpec statement, TeacherScope teacherScope) {
        StatementSpec filled =
                teacherScope.bind(statement).param("start", start()).param("end", end());
        if (form != null) {
            filled = filled.param("form", form.value());
        }
        if (assignment != null) {
            filled = filled.param("assignment", assignment.value());
        }
        return learnerFilter instanceof LearnerFilter.Members(var classroom)
                ? filled.param("classroom", classroom.value())
                : filled;
    }

    /** The start of the selected period, inclusive. */
    OffsetDateTime start() {
        return from == null || from.getYear() < 2000 ? ALWAYS : midnight(from);
    }

    /** The end of the selected period, exclusive. */
    OffsetDateTime end() {
        return to == null || to.getYear() >= 9000 ? NEVER : midnight(to.plusDays(1));
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.getYear() < 2000
                ? ALWAYS
                : day.getYear() >= 9000
                        ? NEVER
                        : day.atTime(LocalTime.MIN)
                                .atZone(zone)
                                .toOffsetDateTime()
                                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
