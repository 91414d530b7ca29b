package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@SqlDiffers
class TeachersTest extends OnEachEngine {
    private static final String PASSWORD = "a short sentence";
    private Teachers teachers;
    private SetUpCode setUpCode;

    @BeforeEach
    void nobodyYet() {
        teachers = the(Teachers.class);
        setUpCode = the(SetUpCode.class);
    }

    @Test
    void thereAreNoTeachersUntilTheFirstAccountIsCreated() {
        assertThat(teachers.none()).isTrue();
        teachers.create("Ms Reader", PASSWORD);
        assertThat(teachers.none()).isFalse();
    }

    @Test
    void aTeacherIsFoundByIdAndByNameIgnoringCase() {
        teachers.create("Mr Other", PASSWORD);
        Teacher teacher = teachers.create(" Ms Ärger ", PASSWORD);

        assertThat(teacher.name()).isEqualTo("Ms Ärger");
        assertThat(teachers.byName("ms ärger")).contains(teacher);
        assertThat(teachers.byName(" MS ÄRGER ")).contains(teacher);
        assertThat(teachers.find(teacher.id())).contains(teacher);
        assertThat(teachers.byName("Ms")).isEmpty();
        assertThat(teachers.byName("%")).isEmpty();
        assertThat(teachers.byName("x".repeat(100_000))).isEmpty();
        assertThat(teachers.find(new TeacherId(new UUID(1, 2)))).isEmpty();
    }

    @Test
    void twoAccountsCannotHaveTheSameName() {
        teachers.create("Ms Reader", PASSWORD);

        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> teachers.create("MS READER", PASSWORD));
    }

    @Test
    void namesAndPasswordsHaveLengthLimits() {
        assertThatIllegalArgumentException().isThrownBy(() -> teachers.create("  ", PASSWORD));
        assertThatIllegalArgumentException().isThrownBy(() -> teachers.create("x".repeat(61), PASSWORD));
        assertThatIllegalArgumentException().isThrownBy(() -> teachers.create("Ms Reader", "lamp orchid tr"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> teachers.create("Ms Reader", "lamp orchid tram pebble ".repeat(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> teachers.create("Ms Reader", "aaaaaaaaaaaaaaa"));
        assertThat(teachers.none()).isTrue();

        teachers.create("x".repeat(60), "lamp orchid tra");
        teachers.create("Ms Reader", "lamp orchid tram pebble ".repeat(8) + "to a 200");
    }

    @Test
    void thePasswordIsStoredAsASaltedHash() {
        Teacher one = teachers.create("One", PASSWORD);
        Teacher two = teachers.create("Two", PASSWORD);

        assertThat(one.passwordHash()).startsWith("{pbkdf2}").doesNotContain(PASSWORD);
        assertThat(one.passwordHash()).isNotEqualTo(two.passwordHash());
        assertThat(the(PasswordEncoder.class).matches(PASSWORD, one.passwordHash()))
                .isTrue();
        assertThat(the(PasswordEncoder.class).matches(PASSWORD + " ", one.passwordHash()))
                .isFalse();
        assertThat(one.toString()).doesNotContain("One", one.passwordHash());
    }

    @Test
    void theSetUpCodeCreatesOnlyTheFirstAccount() {
        String code = setUpCode.open().orElseThrow();

        Teacher teacher = setUpCode.redeem(code, "Ms Reader", PASSWORD).orElseThrow();

        assertThat(teachers.byName("Ms Reader")).contains(teacher);
        assertThat(setUpCode.open()).isEmpty();
        assertThat(setUpCode.accepts(code)).isFalse();
        assertThat(setUpCode.redeem(code, "Mr Second", PASSWORD)).isEmpty();
        assertThat(rows("teacher")).isEqualTo(1);
    }

    @Test
    void theSetUpCodeIsAcceptedHoweverItIsTyped() {
        String code = setUpCode.open().orElseThrow();

        assertThat(code).matches("(\\w{4}-){3}\\w{4}");
        assertThat(setUpCode.open()).contains(code);
        assertThat(setUpCode.accepts(" " + code.toLowerCase().replace("-", " ")))
                .isTrue();
    }

    @Test
    void aWrongSetUpCodeCreatesNoAccount() {
        String code = setUpCode.open().orElseThrow();

        assertThat(setUpCode.redeem("", "Ms Reader", PASSWORD)).isEmpty();
        assertThat(setUpCode.redeem(code + "2", "Ms Reader", PASSWORD)).isEmpty();
        assertThat(setUpCode.redeem("ABCD-2345-ABCD-2345", "Ms Reader", PASSWORD))
                .isEmpty();
        assertThat(teachers.none()).isTrue();
    }

    @Test
    void aRefusedPasswordDoesNotConsumeTheSetUpCode() {
        String code = setUpCode.open().orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> setUpCode.redeem(code, "Ms Reader", "short"));

        assertThat(setUpCode.redeem(code, "Ms Reader", PASSWORD)).isPresent();
    }

    @Test
    void thereIsNoSetUpCodeOnceThereIsATeacher() {
        teachers.create("Ms Reader", PASSWORD);

        assertThat(setUpCode.open()).isEmpty();
    }

    @Test
    void everyStartHasItsOwnSetUpCode() {
        assertThat(new SetUpCode(teachers, the(Audit.class)).open()).isNotEqualTo(setUpCode.open());
    }

    @Test
    void concurrentUsesOfTheSetUpCodeCreateOneAccount() {
        String code = setUpCode.open().orElseThrow();

        together(List.<Callable<Object>>of(
                () -> setUpCode.redeem(code, "One", PASSWORD), () -> setUpCode.redeem(code, "Two", PASSWORD)));

        assertThat(rows("teacher")).isEqualTo(1);
    }

    @Test
    void changingThePasswordEndsSessionsSignedInWithTheOldOne() {
        teachers.create("Mr Other", PASSWORD);
        Teacher before = teachers.create("Ms Reader", PASSWORD);

        Teacher after = teachers.changePassword(before, "another sentence", "Ms Reader");

        assertThat(the(PasswordEncoder.class).matches("another sentence", after.passwordHash()))
                .isTrue();
        assertThat(teachers.find(before.id())).contains(after);
        assertThat(teachers.isCurrent(after.id(), after.passwordHash())).isTrue();
        assertThat(teachers.isCurrent(before.id(), before.passwordHash())).isFalse();
        assertThat(teachers.isCurrent(new TeacherId(new UUID(1, 2)), after.passwordHash()))
                .isFalse();
        assertThat(the(PasswordEncoder.class)
                        .matches(
                                PASSWORD,
                                teachers.byName("Mr Other").orElseThrow().passwordHash()))
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> teachers.changePassword(after, "short", "Ms Reader"));
    }

    @Test
    void changesToAccountsAreLogged() {
        Teacher first = setUpCode
                .redeem(setUpCode.open().orElseThrow(), "Ms Reader", PASSWORD)
                .orElseThrow();
        world.clock.advance(java.time.Duration.ofSeconds(1));
        teachers.changePassword(first, "another sentence", "Ms Reader");
        world.clock.advance(java.time.Duration.ofSeconds(1));
        teachers.changePassword(first, "a third sentence", null);

        assertThat(the(Audit.class).page(first.id(), 1).lines())
                .extracting(line -> line.teacher() + " " + line.action() + " " + line.subject())
                .containsExactly(
                        "null password-reset Ms Reader",
                        "Ms Reader password-changed Ms Reader",
                        "Ms Reader account-made Ms Reader");
    }

    @Test
    void teachersNamesAreListedAlphabetically() {
        teachers.create("mr Zander", PASSWORD);
        teachers.create("Ms Ärger", PASSWORD);
        teachers.create("Ms Abel", PASSWORD);

        assertThat(teachers.names().subList(0, 2)).containsExactly("mr Zander", "Ms Abel");
        assertThat(teachers.names()).hasSize(3);
    }
}
