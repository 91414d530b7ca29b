package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlDiffers
class MembersTest extends ClassroomFixture {
    private Learners learners;
    private Classroom room;
    private Classroom elsewhere;

    @BeforeEach
    void aClassroomAndAnotherOne() {
        learners = the(Learners.class);
        room = classrooms.create(lee.id(), "7b");
        elsewhere = classrooms.create(lee.id(), "9a");
        Classes.add(world, elsewhere.id(), lee, "Mia");
        world.learner("Eve");
    }

    private List<String> names() {
        return members.of(room).stream()
                .map(one -> one.name().map(Nickname::value).orElse("?"))
                .toList();
    }

    private Member member(String name) {
        return members.of(room).stream()
                .filter(one ->
                        one.name().map(Nickname::value).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Learner learner(String name) {
        return learners.find(member(name).id()).orElseThrow();
    }

    private String audit(String action) {
        return the(JdbcClient.class)
                .sql("SELECT subject FROM audit WHERE classroom_id = :id AND action = :action")
                .param("id", room.id().value())
                .param("action", action)
                .query(String.class)
                .single();
    }

    @Test
    void everyListedNameBecomesAMemberWithACode() {
        Enlisting.Plan done = Classes.add(world, room.id(), lee, "Zoë\n\nada, B.\r\nBen");

        assertThat(done.isWhole()).isTrue();
        assertThat(names()).containsExactly("ada B.", "Ben", "Zoë");
        assertThat(members.of(room)).extracting(Member::code).doesNotHaveDuplicates();
        assertThat(learners.byCode(member("Ben").code())).contains(learner("Ben"));
        assertThat(members.count(room.id())).isEqualTo(3);
        assertThat(members.counts(lee.id())).containsEntry(room.id(), 3).containsEntry(elsewhere.id(), 1);
        assertThat(members.classroomOf(member("Ben").id())).contains(room);
        assertThat(audit("members-added")).isEqualTo("7b: 3");
    }

    @Test
    void takenAndInvalidNamesInAListAreReported() {
        Classes.add(world, room.id(), lee, "Mia");

        Enlisting.Plan plan = the(Enlisting.class).plan(room, NameList.of("MIA\nBen\nben \n\u202e\n" + "x".repeat(41)));
        assertThat(plan.names()).extracting(Nickname::value).containsExactly("Ben");
        assertThat(plan.duplicates()).containsExactly(new Enlisting.Left(1, "MIA"), new Enlisting.Left(3, "ben"));
        assertThat(plan.unfit())
                .containsExactly(new Enlisting.Left(4, "\u202e"), new Enlisting.Left(5, "x".repeat(41)));
        assertThat(plan.left()).containsExactlyInAnyOrder(1, 3, 4, 5);
        assertThat(names()).containsExactly("Mia");

        Enlisting.Plan done = Classes.add(world, room.id(), lee, "MIA\nBen\nben");
        assertThat(done.names()).extracting(Nickname::value).containsExactly("Ben");
        assertThat(done.left()).containsExactlyInAnyOrder(1, 3);
        assertThat(names()).containsExactly("Ben", "Mia");
    }

    @Test
    void aListMayHaveTwoHundredNamesAndAClassroomFourHundredMembers() {
        assertThat(Classes.add(world, room.id(), lee, numbered(1, 203)).tooMany())
                .extracting(Enlisting.Left::name)
                .containsExactly("Name 201x", "Name 202x", "Name 203x");
        assertThat(Classes.add(world, room.id(), lee, numbered(201, 399)).isWhole())
                .isTrue();
        assertThat(Classes.add(world, room.id(), lee, numbered(400, 402)).tooMany())
                .extracting(Enlisting.Left::name)
                .containsExactly("Name 401x", "Name 402x");
        assertThat(members.count(room.id())).isEqualTo(400);
        assertThat(the(Joining.class).join(room.code(), new Nickname("Late"))).isInstanceOf(JoinResult.Full.class);
    }

    /** Previews are requested every few keystrokes; if each preview held a connection, the pool could run out. */
    @Test
    void previewingAListHoldsNoDatabaseConnection() {
        for (int i = 0; i < 30; i++) {
            the(Enlisting.class).plan(room, NameList.of("Ada"));
        }

        assertThat(rows("learner")).isPositive();
    }

    private static String numbered(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "Name " + i + "x")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aMemberCanBeRenamedToAnyFreeName() {
        Classes.add(world, room.id(), lee, "Mia\nBen");

        assertThat(members.rename(room.id(), lee, member("Mia"), new Nickname("BEN")))
                .isFalse();
        assertThat(members.rename(room.id(), lee, member("Mia"), new Nickname("MIA")))
                .isTrue();
        assertThat(members.rename(room.id(), lee, member("MIA"), new Nickname("Ass")))
                .isTrue();
        assertThat(names()).containsExactly("Ass", "Ben");
        assertThat(the(Joining.class).join(room.code(), new Nickname("Mia"))).isInstanceOf(JoinResult.Joined.class);
    }

    @Test
    void theAuditLogContainsNoNames() {
        Classes.add(world, room.id(), lee, "Mia");
        LearnerId mia = member("Mia").id();
        members.rename(room.id(), lee, member("Mia"), new Nickname("Amelia"));

        assertThat(audit("member-renamed"))
                .isEqualTo("7b: " + mia.value().toString().substring(0, 6));
    }

    @Test
    void renewingAPersonalCodeSignsOutEveryDevice() {
        Classes.add(world, room.id(), lee, "Mia");
        Learner before = learner("Mia");
        List<String> cookies = Stream.generate(() -> the(BrowserKeys.class).issue(before.id(), Duration.ofHours(12)))
                .limit(2)
                .toList();

        members.renewCode(room.id(), lee, member("Mia"));

        assertThat(learners.byCode(before.code())).isEmpty();
        assertThat(cookies)
                .allSatisfy(cookie ->
                        assertThat(the(BrowserKeys.class).learner(cookie)).isEmpty());
        assertThat(learners.byCode(member("Mia").code())).map(Learner::id).contains(before.id());
    }

    @Test
    void removingAMemberRemovesTheirAttemptsAndResponses() {
        Classes.add(world, room.id(), lee, "Mia\nBen");
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.start(learner("Mia"), "A").writes("A-1", "Mia was here");
        world.start(learner("Ben"), "A").writes("A-1", "Ben was here");

        members.remove(room.id(), lee, member("Mia"));

        assertThat(names()).containsExactly("Ben");
        assertThat(rows("attempt")).isEqualTo(1);
        assertThat(rows("response")).isEqualTo(1);
    }

    @Test
    void mergingMembersKeepsAllTheirAttemptsInOrder() {
        Classes.add(world, room.id(), lee, "Mia\nMia B.\nBen");
        world.catalogue.put(Items.quiz("A", Items.twoChoices("A-1")));
        Learner kept = learner("Mia");
        Learner gone = learner("Mia B.");
        Attempt first = world.start(gone, "A").chooses("A-1", "a").attempt();
        world.clock.advance(Duration.ofHours(1));
        Attempt second = world.start(kept, "A").chooses("A-1", "b").attempt();
        world.clock.advance(Duration.ofHours(1));
        Attempt third = world.start(gone, "A").attempt();

        the(MemberMerging.class).merge(room.id(), lee, member("Mia"), member("Mia B."));

        List<Attempt> all = the(Attempts.class).of(kept.id());
        assertThat(all).extracting(Attempt::id).containsExactly(first.id(), second.id(), third.id());
        assertThat(all).extracting(attempt -> attempt.head().sitting()).containsExactly(1, 2, 3);
        assertThat(names()).containsExactly("Ben", "Mia");
        assertThat(member("Mia").attempts()).isEqualTo(3);
        assertThat(learners.byCode(gone.code())).isEmpty();
        assertThat(stored(first, "A-1").score()).isNotNull();
    }

    @Test
    void aMergedMemberKeepsTheFormTheyStartedWith() {
        Classes.add(world, room.id(), lee, "Mia\nMia B.");
        world.catalogue.put(Items.check("E", List.of(Items.twoChoices("EA-1")), List.of(Items.twoChoices("EB-1"))));
        Assignment one = pair();
        Assignment two = pair();
        LearnerId kept = member("Mia").id();
        LearnerId gone = member("Mia B.").id();
        begins(one, kept, "A");
        begins(one, gone, "B");
        begins(two, gone, "B");

        the(MemberMerging.class).merge(room.id(), lee, member("Mia"), member("Mia B."));

        assertThat(the(JdbcClient.class)
                        .sql("SELECT assignment_id, form_id FROM first_form WHERE learner_id = :id")
                        .param("id", kept.value())
                        .query((row, n) -> row.getObject(1, UUID.class) + row.getString(2))
                        .list())
                .containsExactlyInAnyOrder(one.id() + "A", two.id() + "B");
    }

    private Assignment pair() {
        return the(Assignments.class)
                .create(room, new QuizId("E"), new Window(world.clock.instant(), null), Terms.USUAL, null, true);
    }

    private void begins(Assignment assignment, LearnerId learner, String form) {
        the(JdbcClient.class)
                .sql("INSERT INTO first_form (assignment_id, learner_id, form_id) VALUES (:a, :l, :f)")
                .param("a", assignment.id().value())
                .param("l", learner.value())
                .param("f", new FormId(form).value())
                .update();
    }

    @Test
    void membersCannotBeChangedThroughAnotherClassroom() {
        Member stranger = members.of(elsewhere).getFirst();
        Classes.add(world, room.id(), lee, "Ben");
        Member ben = member("Ben");

        for (Runnable change : List.<Runnable>of(
                () -> members.rename(room.id(), lee, stranger, new Nickname("Ann")),
                () -> members.renewCode(room.id(), lee, stranger),
                () -> members.remove(room.id(), lee, stranger),
                () -> the(MemberMerging.class).merge(room.id(), lee, ben, stranger),
                () -> the(MemberMerging.class).merge(room.id(), lee, stranger, ben))) {
            Classes.refused(ClassroomRefusal.Reason.NO_SUCH_MEMBER, change::run);
        }
        assertThat(members.find(room, stranger.id())).isEmpty();
        assertThat(members.classroomOf(stranger.id(), world.teacher("Mr Other").id()))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> the(MemberMerging.class).merge(room.id(), lee, ben, ben));
    }

    @Test
    void theLastVisitIsRecordedWithinAFewMinutes() {
        Classes.add(world, room.id(), lee, "Mia");
        LearnerId mia = member("Mia").id();
        assertThat(member("Mia").seenAt()).isNull();

        learners.seen(mia);
        world.clock.advance(Duration.ofMinutes(4));
        learners.seen(mia);
        assertThat(member("Mia").seenAt()).isEqualTo("2026-03-02T08:00:00Z");
        world.clock.advance(Duration.ofMinutes(2));
        learners.seen(mia);
        assertThat(member("Mia").seenAt()).isEqualTo("2026-03-02T08:06:00Z");
    }

    @Test
    void learnersCanEraseThemselvesUnlessTheyAreInAClassroom() {
        Classes.add(world, room.id(), lee, "Mia");
        Learner guest = world.guest();

        assertThat(learners.erase(member("Mia").id())).isFalse();
        assertThat(learners.erase(guest.id())).isTrue();
        assertThat(learners.find(guest.id())).isEmpty();
        assertThat(names()).containsExactly("Mia");
    }
}
