package org.framewise.demo;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.Catalogue;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The data served by {@code ./run --demo}: a teacher with two classrooms of simulated learners, in a separate database.
 */
@Component
@ConditionalOnProperty("framewise.demo")
public class Demo {
    /** The name of the teacher's account. */
    public static final String TEACHER = "Demo teacher";

    /** The seed of the simulation. A different seed produces different learners from the same population. */
    private static final long SEED = 20_260_302;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_IN_A_GROUP = 4;

    private final Teachers teachers;
    private final SimulationWriter writer;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Demo(Teachers teachers, SimulationWriter writer, Catalogue catalogue, TransactionTemplate transaction) {
        this.teachers = teachers;
        this.writer = writer;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /** The teacher's credentials. The password itself is not stored, only its hash. */
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return "Account of " + name;
        }
    }

    /** Creates the teacher and their classrooms if they don't exist yet, and resets the teacher's password. */
    public Account open() {
        String password = password();
        Optional<Teacher> there = teachers.byName(TEACHER);
        if (there.isPresent()) {
            teachers.changePassword(there.get(), password, null);
        } else {
            // in one transaction: the next start considers the data complete as soon as the teacher exists
            transaction.executeWithoutResult(status -> fill(teachers.create(TEACHER, password)));
        }
        return new Account(TEACHER, password);
    }

    private void fill(Teacher teacher) {
        Simulation simulation =
                new Simulation(Population.SCHOOL, Attendance.SCHOOL, Course.of(catalogue.revisions()), SEED);
        // 8b is created first, so that 8a comes first in lists, which show the newest classroom first
        writer.write(teacher.id(), "8b", simulation, 28, 31);
        writer.write(teacher.id(), "8a", simulation, 0, 28);
    }

    /** Sixteen characters out of 32 letters and digits: 80 bits. */
    private String password() {
        return Stream.generate(() -> random.ints(LETTERS_IN_A_GROUP, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .limit(GROUPS)
                .collect(Collectors.joining("-"));
    }
}
