package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.Revision;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests removing and restoring several members at once, and undoing added lists. */
@SqlDiffers
@SuppressWarnings("NullAway.Init")
class RemovalsTest extends OnEachEngine {
    private static final List<Revision> QUIZZES = new FolderCatalogue(Path.of("quizzes")).revisions();
    private static final List<String> TABLES = List.of(
            "learner",
            "first_form",
            "attempt",
            "response",
            "rating",
            "draft",
            "shown_text",
            "score_change",
            "browser_key");

    private Teacher lee;
    private Classroom room;

    @BeforeEach
    void aClassAtWork() {
        QUIZZES.forEach(revision -> world.catalogue.put(revision.quiz()));
        lee = world.teacher("Ms Lee");
    }

    private void simulated(int learners) {
        Simulation simulation =
                new Simulation(Population.SCHOOL, Attendance.SCHOOL, Course.of(world.catalogue.revisions()), 1);
        room = the(SimulationWriter.class).write(lee.id(), "8a", simulation, 0, learners);
    }

    private void listed(String list) {
        room = the(Classrooms.class).create(lee.id(), "7b");
        Classes.add(world, room.id(), lee, list);
    }

    private List<Member> all() {
        return the(Members.class).of(room);
    }

    private Member member(String name) {
        return all().stream()
                .filter(one -> new Nickname(name).equals(one.nickname()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return all().stream().map(one -> one.name().orElseThrow().value()).toList();
    }

    private Removals.Removed remove(List<Member> members) {
        return the(Removals.class).remove(room.id(), lee, members);
    }

    private Map<String, List<String>> stored() {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : TABLES) {
            List<String> rows = new ArrayList<>();
            the(JdbcClient.class)
                    .sql("SELECT * FROM " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.add(new TreeMap<>(row).toString()));
            rows.sort(null);
            all.put(table, rows);
        }
        return all;
    }

    private List<String> audit(String action) {
        return the(JdbcClient.class)
                .sql("SELECT subject FROM audit WHERE action = :action")
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void restoringRemovedMembersBringsThemAllBackUnchanged() {
        simulated(12);
        the(BrowserKeys.class).issue(all().getFirst().id(), Duration.ofHours(12));
        Map<String, List<String>> before = stored();
        assertThat(before.get("response")).isNotEmpty();
        assertThat(before.get("rating")).isNotEmpty();

        Removals.Removed removed = remove(all().subList(0, 11));

        assertThat(removed.removed()).isEqualTo(11);
        assertThat(all()).hasSize(1);
        assertThat(audit("members-removed")).containsExactly("8a: 11");
        List<Bin.Entry> bin = the(Bin.class).of(room);
        assertThat(bin).hasSize(1);
        assertThat(bin.getFirst().what()).isEqualTo(Bin.What.MEMBERS);
        assertThat(bin.getFirst().count()).isEqualTo(11);
        assertThat(bin.getFirst().label().split(", ")).hasSize(6).endsWith("…");
        assertThat(the(Bin.class)
                        .restore(removed.undo().orElseThrow(), lee)
                        .orElseThrow()
                        .count())
                .isEqualTo(11);
        assertThat(stored()).isEqualTo(before);
        assertThat(the(Bin.class).of(room)).isEmpty();
        assertThat(audit("restored")).containsExactly("learners 11");
    }

    @Test
    void removingASingleMemberWorksAsOnTheirPage() {
        listed("Ada\nBen");

        Removals.Removed removed = remove(List.of(member("Ada")));

        assertThat(the(Bin.class).of(room)).extracting(Bin.Entry::what).containsExactly(Bin.What.MEMBER);
        assertThat(audit("member-removed")).hasSize(1);
        assertThat(the(Bin.class).restore(removed.undo().orElseThrow(), lee))
                .map(Bin.Restored::label)
                .contains("Ada");
    }

    @Test
    void restoredMembersWhoseNamesWereTakenMeanwhileGetANumber() {
        listed("Ada\nBen\nCem");
        UUID undo = remove(all()).undo().orElseThrow();
        Classes.add(world, room.id(), lee, "ben\nada\nAda 2");

        Bin.Restored restored = the(Bin.class).restore(undo, lee).orElseThrow();

        assertThat(restored.renamed()).containsExactly("Ada 3", "Ben 2");
        assertThat(names()).containsExactlyInAnyOrder("Ada 2", "Ada 3", "ada", "ben", "Ben 2", "Cem");
        assertThat(the(Bin.class).restore(undo, lee)).isEmpty();
    }

    @Test
    void missingMembersAreCountedAndChangedMembersAbortTheRemoval() {
        listed("Ada\nBen\nCem");
        List<Member> shown = all();
        the(Members.class).remove(room.id(), lee, member("Ada"));
        the(Members.class).rename(room.id(), lee, member("Ben"), new Nickname("Benno"));

        assertThatExceptionOfType(Overtaken.class).isThrownBy(() -> remove(shown));
        assertThat(names()).containsExactly("Benno", "Cem");

        assertThat(remove(List.of(shown.getFirst(), shown.getLast())).before()).isEqualTo(1);
        assertThat(names()).containsExactly("Benno");
        assertThat(remove(shown.subList(0, 1)).undo()).isEmpty();
    }

    @Test
    void aConflictWithABulkRemovalNamesTheTeacherWhoRemoved() {
        listed("Ada\nBen");
        Member ada = member("Ada");
        remove(all());

        Overtaken overtaken = catchThrowableOfType(
                Overtaken.class, () -> the(Members.class).rename(room.id(), lee, ada, new Nickname("Adele")));

        assertThat(overtaken.gone()).isTrue();
        assertThat(overtaken.last()).contains(new Audit.Change("Ms Lee", world.clock.instant()));
    }

    @Test
    void onlyTeachersOfTheClassroomCanRemoveOrRestoreMembers() {
        Teacher other = world.teacher("Mr Other");
        listed("Ada\nBen");
        List<Member> shown = all();

        assertThatExceptionOfType(ClassroomRefusal.class)
                .isThrownBy(() -> the(Removals.class).remove(room.id(), other, shown));
        UUID list = the(Enlisting.class).recent(room).getFirst().id();
        assertThatExceptionOfType(ClassroomRefusal.class)
                .isThrownBy(() -> the(Enlisting.class).takeBack(room.id(), other, list));
        UUID undo = remove(shown).undo().orElseThrow();
        assertThatExceptionOfType(ClassroomRefusal.class)
                .isThrownBy(() -> the(Bin.class).restore(undo, other));
        listed("Cem");
        assertThat(remove(shown).before()).isEqualTo(2);
        assertThat(names()).containsExactly("Cem");
    }

    @Test
    void removedMembersArePurgedAfterADayAndLogged() {
        listed("Ada\nBen");
        UUID undo = remove(all()).undo().orElseThrow();
        world.clock.advance(Bin.KEPT);
        the(Bin.class).empty();

        assertThat(the(Bin.class).restore(undo, lee)).isEmpty();
        assertThat(rows("bin")).isZero();
        assertThat(rows("erasure")).isEqualTo(2);
    }

    @Test
    void undoingAnAddedListKeepsMembersWhoVisitedOrWereChanged() {
        listed("Ada\nBen\nCem\nDan\nEva");
        UUID list = the(Enlisting.class).recent(room).getFirst().id();
        Classes.add(world, room.id(), lee, "Finn");
        the(Learners.class).seen(member("Ben").id());
        the(BrowserKeys.class).issue(member("Cem").id(), Duration.ofHours(12));
        the(Members.class).rename(room.id(), lee, member("Dan"), new Nickname("Daniel"));

        assertThat(the(Enlisting.class).recent(room))
                .extracting(Enlisting.Listed::names)
                .containsExactlyInAnyOrder(2, 1);
        Enlisting.TakenBack back = the(Enlisting.class).takeBack(room.id(), lee, list);

        assertThat(back.removed()).isEqualTo(2);
        assertThat(back.stay())
                .extracting(one -> one.name().orElseThrow().value())
                .containsExactly("Ben", "Cem", "Daniel");
        assertThat(names()).containsExactly("Ben", "Cem", "Daniel", "Finn");
        assertThat(the(Enlisting.class).takeBack(room.id(), lee, list).undo()).isEmpty();
        the(Bin.class).restore(back.undo().orElseThrow(), lee);
        assertThat(names()).containsExactly("Ada", "Ben", "Cem", "Daniel", "Eva", "Finn");
        assertThat(the(Enlisting.class).takeBack(room.id(), lee, list).removed())
                .isEqualTo(2);
    }
}
