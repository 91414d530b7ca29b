package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class InvitationsTest extends ClassroomFixture {
    private static final String PASSWORD = "a short sentence";
    private Invitations invitations;
    private InvitationCode code;

    @BeforeEach
    void twoInvitations() {
        invitations = the(Invitations.class);
        code = invitations.invite(lee.id(), "Ms Lee");
        invitations.invite(world.teacher("Mr Other").id(), "Mr Other");
    }

    private List<String> lines() {
        return the(Audit.class).page(lee.id(), 1).lines().stream()
                .map(line -> line.teacher() + ": " + line.action() + " " + line.subject())
                .toList();
    }

    @Test
    void onlyTheHashOfAnInvitationCodeIsStored() {
        assertThat(code.value()).matches("[2-9A-HJKMNP-RT-Y]{20}");
        assertThat(code.toString()).doesNotContain(code.value());
        assertThat(the(JdbcClient.class)
                        .sql("SELECT code_hash FROM invitation")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .contains(new InvitationCode(code.value()).hash());
    }

    @Test
    void invitationCodesAreHashedWithSha256() {
        // printf 22222222222222222222 | sha256sum
        assertThat(new InvitationCode("22222222222222222222").hash())
                .isEqualTo("d70d4cbd04b6a3140c2ee642a40820abeacef01117ea9ce209de7c72452abe21");
    }

    @Test
    void anInvitationCreatesOnlyOneAccount() {
        assertThat(invitations.invitedBy(code)).contains("Ms Lee");

        Teacher made = invitations.accept(code, " Mr New ", PASSWORD).orElseThrow();

        assertThat(made.name()).isEqualTo("Mr New");
        assertThat(the(Teachers.class).byName("mr new")).contains(made);
        assertThat(invitations.invitedBy(code)).isEmpty();
        assertThat(invitations.accept(code, "Mr Second", PASSWORD)).isEmpty();
        assertThat(rows("teacher")).isEqualTo(3);
        assertThat(lines()).contains("Mr New: account-made Mr New", "Ms Lee: teacher-invited ");
    }

    @Test
    void anInvitationExpiresAfterSevenDays() {
        world.clock.advance(Duration.ofDays(7).minusMillis(1));
        assertThat(invitations.invitedBy(code)).isPresent();
        assertThat(invitations.open()).hasSize(2);

        world.clock.advance(Duration.ofMillis(1));
        assertThat(invitations.invitedBy(code)).isEmpty();
        assertThat(invitations.accept(code, "Mr Late", PASSWORD)).isEmpty();
        assertThat(invitations.open()).isEmpty();
    }

    @Test
    void unknownAndMalformedInvitationCodesAreRefused() {
        InvitationCode unknown = new InvitationCode("23456789ABCDEFGHJKMN");

        assertThat(invitations.invitedBy(unknown)).isEmpty();
        assertThat(invitations.accept(unknown, "Mr Nobody", PASSWORD)).isEmpty();
        assertThat(InvitationCode.of("")).isEmpty();
        assertThat(InvitationCode.of("1'; DROP TABLE teacher")).isEmpty();
        assertThat(InvitationCode.of("x".repeat(100_000))).isEmpty();
        assertThat(InvitationCode.of(code.value().toLowerCase())).contains(code);
    }

    @Test
    void aTakenNameLeavesTheInvitationOpen() {
        assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> invitations.accept(code, "MS LEE", PASSWORD));
        assertThatIllegalArgumentException().isThrownBy(() -> invitations.accept(code, "Mr New", "short"));

        assertThat(invitations.accept(code, "Mr New", PASSWORD)).isPresent();
    }

    @Test
    void concurrentUsesOfALinkCreateOneAccount() {
        List<Optional<Teacher>> made = together(List.<Callable<Optional<Teacher>>>of(
                () -> invitations.accept(code, "One", PASSWORD), () -> invitations.accept(code, "Two", PASSWORD)));

        assertThat(made.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(rows("teacher")).isEqualTo(3);
    }

    @Test
    void anyTeacherCanWithdrawAnOpenInvitation() {
        assertThat(invitations.open()).extracting(Invitations.Open::by).containsExactlyInAnyOrder("Ms Lee", "Mr Other");
        Invitations.Open open = invitations.open().stream()
                .filter(one -> one.by().equals("Ms Lee"))
                .findFirst()
                .orElseThrow();
        assertThat(open.expiresAt()).isEqualTo(TestClock.MORNING.plus(Duration.ofDays(7)));

        assertThat(invitations.withdraw(open.id(), "Mr Other")).isTrue();
        assertThat(invitations.withdraw(open.id(), "Mr Other")).isFalse();

        assertThat(invitations.invitedBy(code)).isEmpty();
        assertThat(invitations.open()).extracting(Invitations.Open::by).containsExactly("Mr Other");
        assertThat(lines().stream().filter("Mr Other: invitation-withdrawn "::equals))
                .hasSize(1);
    }

    @Test
    void aUsedInvitationCannotBeWithdrawn() {
        Invitations.Open open = invitations.open().stream()
                .filter(one -> one.by().equals("Ms Lee"))
                .findFirst()
                .orElseThrow();
        invitations.accept(code, "Mr New", PASSWORD);

        assertThat(invitations.withdraw(open.id(), "Ms Lee")).isFalse();
        assertThat(rows("invitation")).isEqualTo(2);
    }

    @Test
    void aPasswordResetRevokesOnlyThatAccountsInvitations() {
        Teachers teachers = the(Teachers.class);
        Teacher lee = teachers.byName("Ms Lee").orElseThrow();

        teachers.changePassword(lee, "lamp orchid tram pebble", "Ms Lee");
        assertThat(invitations.invitedBy(code)).contains("Ms Lee");

        teachers.changePassword(lee, "pebble tram orchid lamp", null);
        assertThat(invitations.invitedBy(code)).isEmpty();
        assertThat(invitations.accept(code, "Mr New", PASSWORD)).isEmpty();
        assertThat(invitations.open()).extracting(Invitations.Open::by).containsExactly("Mr Other");
    }
}
