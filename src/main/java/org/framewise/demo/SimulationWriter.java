package org.framewise.demo;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Revisions;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.SimulatedMembers;
import org.framewise.classroom.TeacherId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the data of simulated learners as if they had attended over the past weeks: a classroom, its members, their
 * assignments, attempts, responses and ratings. Each classroom is written in one transaction, with multi-row
 * statements.
 */
@Component
public class SimulationWriter {
    /**
     * The number of different hours for lessons. The number of a classroom's first learner determines the hour of its
     * lessons.
     */
    private static final int HOURS = 5;

    private final JdbcOperations jdbc;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final SimulatedMembers members;
    private final Revisions revisions;
    private final Clock clock;

    SimulationWriter(
            JdbcOperations jdbc,
            TransactionTemplate transaction,
            Classrooms classrooms,
            SimulatedMembers members,
            Revisions revisions,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.members = members;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Creates a classroom of simulated learners who have taken the course of a simulation.
     *
     * @param first number of its first learner, from 0 up: classrooms with different numbers have different learners
     * @param learners number of learners, at most {@link Member#MOST}
     * @throws IllegalArgumentException if there are too many, or the name is blank or too long
     */
    public Classroom write(TeacherId owner, String name, Simulation simulation, int first, int learners) {
        if (learners > Member.MOST) {
            throw new IllegalArgumentException("a classroom has at most " + Member.MOST + " members");
        }
        simulation.course().lessons().forEach(lesson -> revisions.keep(lesson.revision()));
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.createSimulated(owner, name);
            fill(classroom, simulation, first, learners);
            return classroom;
        }));
    }

    private void fill(Classroom classroom, Simulation simulation, int first, int learners) {
        Timetable timetable = new Timetable(simulation.course(), clock.instant(), Math.abs(first) % HOURS);
        List<Simulation.Participant> participants = IntStream.range(first, first + learners)
                .mapToObj(simulation::participant)
                .toList();
        List<LearnerId> ids = members.add(
                classroom.id(),
                IntStream.range(0, learners)
                        .mapToObj(i -> new SimulatedMembers.Newcomer(
                                Nickname.of(Nicknames.of(i)).orElseThrow(),
                                timetable.joined(),
                                timetable.lastSeen(participants.get(i))))
                        .toList());
        Storing storing = new Storing(new Tables(jdbc), timetable, classroom);
        storing.assign(simulation.course());
        for (int i = 0; i < learners; i++) {
            storing.store(ids.get(i), i, participants.get(i));
        }
        storing.finish();
    }
}
