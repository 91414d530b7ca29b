package org.framewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.loading.FolderCatalogue;
import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests what the demo creates on its first start and keeps on later ones. */
class DemoTest extends OnEachEngine {
    @BeforeEach
    void theProjectsQuizzes() {
        new FolderCatalogue(Path.of("quizzes")).revisions().forEach(revision -> world.catalogue.put(revision.quiz()));
    }

    private Demo.Account start() {
        return new Demo(
                        the(Teachers.class),
                        the(SimulationWriter.class),
                        world.catalogue,
                        the(TransactionTemplate.class))
                .open();
    }

    private Teacher teacher() {
        return the(Teachers.class).byName(Demo.TEACHER).orElseThrow();
    }

    private boolean opens(String password) {
        return the(PasswordEncoder.class).matches(password, teacher().passwordHash());
    }

    @Test
    void theFirstStartCreatesATeacherWithTwoClassrooms() {
        Demo.Account account = start();

        assertThat(account.name()).isEqualTo("Demo teacher");
        assertThat(opens(account.password())).isTrue();
        List<Classroom> classrooms = the(Classrooms.class).of(teacher().id());
        assertThat(classrooms).extracting(Classroom::name).containsExactlyInAnyOrder("8a", "8b");
        assertThat(classrooms).allMatch(Classroom::simulated);
        assertThat(classrooms)
                .extracting(room -> the(Members.class).count(room.id()))
                .containsExactlyInAnyOrder(28, 31);
        assertThat(rows("response")).isBetween(3000L, 28 * 61 + 31 * 61L);
    }

    @Test
    void aSecondStartKeepsTheDataAndSetsANewPassword() {
        Demo.Account first = start();
        the(JdbcClient.class)
                .sql("DELETE FROM learner WHERE nickname = 'Amber Badger (sim)'")
                .update();
        long learners = rows("learner");
        long responses = rows("response");

        Demo.Account second = start();

        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(opens(first.password())).isFalse();
        assertThat(opens(second.password())).isTrue();
        assertThat(rows("learner")).isEqualTo(learners).isEqualTo(28 + 31 - 2);
        assertThat(rows("response")).isEqualTo(responses);
        assertThat(rows("classroom")).isEqualTo(2);
    }

    @Test
    void thePasswordIsLongAndNotStoredInPlainText() {
        Demo.Account account = start();

        assertThat(account.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(account.toString()).doesNotContain(account.password());
        assertThat(the(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM teacher WHERE password_hash LIKE :clear OR name LIKE :clear")
                        .param("clear", "%" + account.password() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(the(JdbcClient.class)
                        .sql("SELECT COUNT(*) FROM audit WHERE subject LIKE :clear")
                        .param("clear", "%" + account.password() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
