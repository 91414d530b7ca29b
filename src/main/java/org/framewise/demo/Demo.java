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

/** What {@code ./run --demo} serves: a teacher with two classrooms of simulated learners, on data of its own. */
@Component
@ConditionalOnProperty("framewise.demo")
public class Demo {
    /** The name of the teacher's account. */
    public static final String TEACHER = "Demo teacher";

    /** Another seed would make other learners of the same kind. */
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

    /** With what the teacher signs in. The password stands nowhere but here. */
    public record Account(String name, String password) {
        @Override
        public String toString() {
            return "Account of " + name;
        }
    }

    /** Makes the teacher and her classrooms, unless they are there, and gives her another password. */
    public Account open() {
        String password = password();
        Optional<Teacher> there = teachers.byName(TEACHER);
        if (there.isPresent()) {
            teachers.changePassword(there.get(), password, null);
        } else {
            // all or nothing: what was half made would be taken for the whole at the next start
            transaction.executeWithoutResult(status -> fill(teachers.create(TEACHER, password)));
        }
        return new Account(TEACHER, password);
    }

    private void fill(Teacher teacher) {
        Simulation simulation =
                new Simulation(Population.SCHOOL, Attendance.SCHOOL, Course.of(catalogue.revisions()), SEED);
        // the newest stands first wherever classrooms are listed
        writer.write(teacher.id(), "8b", simulation, 28, 31);
        writer.write(teacher.id(), "8a", simulation, 0, 28);
    }

    /** Sixteen of 32 letters and figures: 80 bits. */
    private String password() {
        return Stream.generate(() -> random.ints(LETTERS_IN_A_GROUP, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()))
                .limit(GROUPS)
                .collect(Collectors.joining("-"));
    }
}
