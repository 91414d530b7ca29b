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
 * Stores what simulated learners did, as if they had come and gone in the weeks until now: a classroom, its members, what they were
 * given, their attempts, responses and ratings. A classroom is stored as a whole or not at all, in statements for many rows each.
 */
@Component
public class SimulationWriter {
    /** So many classrooms have their lessons one after the other, before the next ones have theirs at the same time. */
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
     * Makes a classroom in which simulated learners have taken the course of a simulation.
     *
     * @param first number of its first learner, from 0 on: classrooms with other numbers have other learners
     * @param learners how many, at most {@link Member#MOST}
     * @throws IllegalArgumentException when there are too many, or the name is blank or too long
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
