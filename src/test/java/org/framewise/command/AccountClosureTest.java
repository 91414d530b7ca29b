package org.framewise.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.storage.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code ./run teacher close NAME --to OTHER}. */
class AccountClosureTest {
    @TempDir
    private Path data;

    private Options options() {
        return new Options(8080, data, Path.of("quizzes"), null);
    }

    private String close(String name, String to) {
        return AccountClosure.run(options(), name, to, upgrade -> {});
    }

    private void assertTrouble(String name, String to, String sentence) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> close(name, to))
                .extracting(trouble -> Objects.requireNonNull(trouble).sentence())
                .isEqualTo(sentence);
    }

    /** Creates accounts and classrooms; the first account owns the classrooms. */
    private void school(List<String> names, String... classrooms) {
        try (var services = WithoutPages.open(AccountServices.class, options(), sentence -> {})) {
            names.forEach(name -> services.getBean(Teachers.class).create(name, "a short sentence"));
            Teacher first =
                    services.getBean(Teachers.class).byName(names.getFirst()).orElseThrow();
            for (String classroom : classrooms) {
                services.getBean(Classrooms.class).create(first.id(), classroom);
            }
        }
    }

    @Test
    void closingAnAccountReportsItsClassroomsUntilANewOwnerIsNamed() {
        school(List.of("Ms Reader", "Mr Other"), "7b", "8a");

        assertTrouble(
                "Ms Reader",
                "",
                "Ms Reader is the only teacher of 2 classrooms. Name the teacher who takes them over: ./run teacher close Ms Reader --to"
                        + " OTHER. Nothing was changed.");
        assertTrouble(
                "Ms Reader", "Mr Ohter", "There is no account named Mr Ohter. The accounts are: Mr Other, Ms Reader.");
        assertTrouble(
                "Mr Reader", "Mr Other", "There is no account named Mr Reader. The accounts are: Mr Other, Ms Reader.");
        assertTrouble(
                "Ms Reader",
                "ms reader",
                "Ms Reader can't take over from Ms Reader. Name another teacher. Nothing was changed.");
        assertThat(close("ms reader", "mr other"))
                .isEqualTo("The account of Ms Reader has been closed. Mr Other has taken over 2 classrooms.");

        try (var services = WithoutPages.open(AccountServices.class, options(), sentence -> {})) {
            Teachers teachers = services.getBean(Teachers.class);
            Teacher other = teachers.byName("Mr Other").orElseThrow();
            assertThat(teachers.names()).containsExactly("Mr Other");
            assertThat(services.getBean(Classrooms.class).of(other.id()))
                    .extracting(Classroom::name)
                    .containsExactlyInAnyOrder("7b", "8a");
            assertThat(services.getBean(Audit.class).page(other.id(), 1).lines())
                    .extracting(line -> line.teacher() + " " + line.action() + " " + line.subject())
                    .contains("null account-closed-at-machine Ms Reader", "null classroom-handed-over 7b: Mr Other");
        }
    }

    @Test
    void theLastAccountCannotBeClosed() {
        school(List.of("Ms Reader", "Mr Other"));

        assertThat(close("Ms Reader", "")).isEqualTo("The account of Ms Reader has been closed.");
        assertTrouble(
                "Mr Other",
                "",
                "The account of Mr Other is the only one, so it can't be closed. Invite another teacher first, on the account page. If"
                        + " nobody needs Framewise any more, delete its database instead.");
    }
}
