package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BinTest extends OnEachEngine {
    private static final List<String> TABLES = List.of(
            "classroom",
            "classroom_teacher",
            "learner",
            "assignment",
            "first_form",
            "attempt",
            "response",
            "rating",
            "draft",
            "shown_text",
            "score_change",
            "key_change",
            "held_item",
            "browser_key");

    private Bin bin;
    private Teacher lee;
    private Teacher other;
    private ClassAtWork room;
    private Learner mia;

    @BeforeEach
    void aClassAtWork() {
        world.catalogue.put(Items.choiceAndText("A"));
        bin = the(Bin.class);
        lee = world.teacher("Ms Lee");
        other = world.teacher("Mr Other");
        room = new ClassAtWork(world, lee, "A");
        World.Taking taking = room.begins("Mia").chooses("A-1", "a").writes("A-2", "What Mia wrote");
        mia = taking.learner();
        world.rate(taking.attempt(), "A-2", 2, "Well seen", lee);
        room.begins("Ben").chooses("A-1", "b");
        the(BrowserKeys.class).issue(mia.id(), Duration.ofHours(12));
    }

    private JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    /** Returns the rows of all tables except the audit log. */
    private Map<String, List<String>> stored() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : TABLES) {
            List<String> rows = new ArrayList<>();
            jdbc().sql("SELECT * FROM " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(new TreeMap<>(row).toString()));
            rows.sort(null);
            all.put(table, rows);
        }
        return all;
    }

    private Member member(String name) {
        return the(Members.class).of(room.classroom).stream()
                .filter(one ->
                        one.name().map(Nickname::value).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void remove(String name) {
        the(Members.class).remove(room.classroom.id(), lee, member(name));
    }

    private Bin.Entry entry() {
        return bin.of(room.classroom).getFirst();
    }

    @Test
    void aRestoredMemberHasAllTheirDataAsBefore() {
        Map<String, List<String>> before = stored();

        remove("Mia");

        assertThat(stored().toString())
                .doesNotContain("Mia", "Well seen", mia.code().value());
        assertThat(entry().what()).isEqualTo(Bin.What.MEMBER);
        assertThat(entry().label()).isEqualTo("Mia");
        assertThat(entry().by()).isEqualTo("Ms Lee");
        assertThat(bin.restore(entry().id(), lee)).map(Bin.Restored::label).contains("Mia");
        assertThat(stored()).isEqualTo(before);
        assertThat(bin.of(room.classroom)).isEmpty();
    }

    @Test
    void anAssignmentIsRestoredWithAllItsAttempts() {
        Map<String, List<String>> before = stored();

        the(AssignmentControl.class).delete(lee.id(), room.assignment);

        assertThat(stored().get("attempt")).isEmpty();
        assertThat(stored().get("learner")).isEqualTo(before.get("learner"));
        assertThat(bin.restore(entry().id(), lee)).isPresent();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aClassroomIsRestoredWithItsMembersAndAssignments() {
        Map<String, List<String>> before = stored();

        the(Classrooms.class).delete(room.classroom, lee);

        assertThat(stored().values()).allMatch(List::isEmpty);
        assertThat(bin.classrooms(other.id())).isEmpty();
        Bin.Entry entry = bin.classrooms(lee.id()).getFirst();
        assertThatExceptionOfType(ClassroomRefusal.class).isThrownBy(() -> bin.restore(entry.id(), other));
        assertThat(bin.restore(entry.id(), lee)).map(Bin.Restored::label).contains(room.classroom.name());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void onlyTeachersOfTheClassroomCanRestoreFromItsBin() {
        remove("Mia");

        assertThatExceptionOfType(ClassroomRefusal.class).isThrownBy(() -> bin.restore(entry().id(), other));
        assertThat(bin.of(room.classroom)).hasSize(1);
    }

    @Test
    void aRestoredMemberWhoseNameIsTakenGetsANumber() {
        remove("Mia");
        Classes.add(world, room.classroom.id(), lee, "MIA");

        assertThat(bin.restore(entry().id(), lee)).map(Bin.Restored::label).contains("Mia 2");

        assertThat(member("Mia 2").id()).isEqualTo(mia.id());
        assertThat(member("MIA").id()).isNotEqualTo(mia.id());
    }

    @Test
    void newSittingsAreNumberedAfterThoseInTheBin() {
        the(AssignmentControl.class).delete(lee.id(), room.assignment);
        Attempt practice = the(Attempts.class).start(mia.id(), new QuizId("A"));
        assertThat(practice.head().sitting()).isEqualTo(2);

        bin.restore(entry().id(), lee);

        assertThat(the(Attempts.class).of(mia.id()))
                .extracting(attempt -> attempt.head().sitting())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(the(Attempts.class)
                        .start(world.learner("Zoe").id(), new QuizId("A"))
                        .head()
                        .sitting())
                .isEqualTo(1);
    }

    @Test
    void restoredSittingsAreRenumberedAfterAMerge() {
        room.begins(mia, null);
        Learner zoe = room.member("Zoe");
        the(AssignmentControl.class).delete(lee.id(), room.assignment);
        the(Attempts.class).start(zoe.id(), new QuizId("A"));
        the(MemberMerging.class).merge(room.classroom.id(), lee, member("Mia"), member("Zoe"));

        assertThat(bin.restore(entry().id(), lee)).isPresent();

        assertThat(the(Attempts.class).of(mia.id()))
                .extracting(attempt -> attempt.head().sitting())
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void dataOfDeletedLearnersIsNotRestored() {
        the(AssignmentControl.class).delete(lee.id(), room.assignment);
        Bin.Entry assignment = entry();
        remove("Mia");

        assertThat(bin.restore(assignment.id(), lee)).isPresent();

        assertThat(stored().get("attempt")).hasSize(1);
        assertThat(stored().toString()).doesNotContain("What Mia wrote");
        assertThat(bin.of(room.classroom)).extracting(Bin.Entry::what).containsExactly(Bin.What.MEMBER);
    }

    @Test
    void binEntriesArePurgedAfterADay() {
        remove("Mia");
        Bin.Entry entry = entry();

        world.clock.advance(Bin.KEPT.minusSeconds(1));
        bin.empty();
        assertThat(bin.of(room.classroom)).hasSize(1);
        assertThat(erased()).isEmpty();

        world.clock.advance(Duration.ofSeconds(1));
        assertThat(bin.of(room.classroom)).isEmpty();
        assertThat(bin.restore(entry.id(), lee)).isEmpty();
        bin.empty();
        assertThat(jdbc().sql("SELECT COUNT(*) FROM bin").query(Long.class).single())
                .isZero();
        assertThat(erased()).containsExactly("learner " + mia.id().value());
    }

    @Test
    void anEndedClassroomsBinIsPurged() {
        remove("Mia");

        world.clock.advance(Duration.ofDays(400));
        the(EndOfClassrooms.class).eraseWhatIsDue();

        assertThat(jdbc().sql("SELECT COUNT(*) FROM bin").query(Long.class).single())
                .isZero();
    }

    @Test
    void auditEntriesReferToARestoredMemberAgain() {
        the(Members.class).rename(room.classroom.id(), lee, member("Ben"), new Nickname("Benno"));
        long lines = linesAboutMembers();
        remove("Benno");
        assertThat(linesAboutMembers()).isLessThan(lines);

        bin.restore(entry().id(), lee);

        assertThat(linesAboutMembers()).isEqualTo(lines);
    }

    private long linesAboutMembers() {
        return jdbc().sql("SELECT COUNT(*) FROM audit WHERE learner_id IS NOT NULL")
                .query(Long.class)
                .single();
    }

    private List<String> erased() {
        return jdbc().sql("SELECT kind, id FROM erasure")
                .query((row, n) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
