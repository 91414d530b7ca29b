package org.framewise.ui.teach.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.classroom.Classes;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.quiz.Items;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.teach.TeacherScreens;
import org.framewise.ui.teach.parts.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Tests bulk changes of members: removing selected members and adding pasted names. */
@SuppressWarnings("NullAway.Init")
public class MemberListTest extends TeacherScreens {
    private static final String TICKED =
            "Array.from(element.querySelectorAll('tbody input:checked'), box => box.value).join(' ')";

    private Members members;
    private Classroom room;

    @BeforeEach
    void aClassroom() {
        members = world.the(Members.class);
        room = world.the(Classrooms.class).create(teacher.id(), "7b");
    }

    private void enter(String... names) {
        if (names.length > 0) {
            Classes.add(world, room.id(), teacher, String.join("\n", names));
        }
        open("teach/classroom/" + room.id());
    }

    /** Sets the selected rows, as the browser reports them. */
    public static void tick(Component list, List<Member> shown, Set<Member> chosen) {
        tick(
                list,
                IntStream.range(0, shown.size())
                        .filter(place -> chosen.contains(shown.get(place)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" ")));
    }

    private static void tick(Component list, String places) {
        Element sheet = list.getChildren()
                .filter(Sheet.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getElement();
        sheet.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        sheet, "change", JsonMapper.shared().createObjectNode().put(TICKED, places)));
    }

    private void tick(String places) {
        tick($(MemberList.class).single(), places);
        roundTrip();
    }

    private void press(String id) {
        test($(Button.class).withId(id).single()).click();
        roundTrip();
    }

    private void pressIn(Class<? extends Component> part) {
        test($(Button.class).all().stream()
                        .filter(button -> isIn(button, part))
                        .findFirst()
                        .orElseThrow())
                .click();
        roundTrip();
    }

    private static boolean isIn(Component component, Class<? extends Component> part) {
        return part.isInstance(component)
                || component.getParent().filter(parent -> isIn(parent, part)).isPresent();
    }

    private void paste(String text) {
        test($(TextArea.class).withId("list").single()).setValue(text);
        roundTrip();
    }

    private String said() {
        return words().replaceAll("[\u2068\u2069]", "");
    }

    private List<String> names() {
        return members.of(room).stream()
                .map(one -> one.name().map(Nickname::value).orElse(""))
                .toList();
    }

    private Member member(String name) {
        return members.of(room).get(names().indexOf(name));
    }

    private boolean isShown(String button) {
        return $(Button.class).withId(button).exists();
    }

    @Test
    void selectedMembersAreRemovedAndRestoredWithOneUndo() {
        enter("Ada", "Ben", "Cem", "Dan");
        assertThat(isShown("remove-selected")).isFalse();
        tick("0 2");
        assertThat(said()).contains("2 of 4 selected");
        press("remove-selected");
        assertThat(said())
                .contains(
                        "Remove 2 learners?",
                        "These learners will be removed from the class: Ada, Cem.",
                        "There are no responses to delete.",
                        "You can undo this for 24 hours.");
        assertThat(names()).hasSize(4);
        press("confirm");

        assertThat(names()).containsExactly("Ben", "Dan");
        assertThat(said()).contains("2 learners removed.", "2 members: Ada, Cem");
        press("undo-now");

        assertThat(names()).containsExactly("Ada", "Ben", "Cem", "Dan");
        assertThat(said()).contains("2 members are back.").doesNotContain("Deleted in the last 24 hours");
    }

    @Test
    void undoSurvivesARefreshAndNumbersTakenNames() {
        enter("Ada", "Ben", "Cem");
        press("select-all");
        press("remove-selected");
        press("confirm");
        open("teach/classrooms");
        enter("ada");
        pressIn(BinList.class);

        assertThat(names()).containsExactlyInAnyOrder("ada", "Ada 2", "Ben", "Cem");
        assertThat(said()).contains("3 members are back. 1 name had been taken in the meantime and is now Ada 2.");
    }

    @Test
    void allMembersOrThoseWithoutAttemptsCanBeSelected() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        Classes.add(world, room.id(), teacher, "Ada\nBen\nCem");
        Learner ben = world.the(Learners.class).find(member("Ben").id()).orElseThrow();
        world.start(ben, "A");
        enter();
        press("select-idle");
        assertThat(said()).contains("2 of 3 selected", "Remove 2 learners");
        press("select-all");
        assertThat(said()).contains("3 of 3 selected", "Select none");
        press("select-all");
        assertThat(isShown("remove-selected")).isFalse();
        press("select-all");
        press("remove-selected");
        assertThat(said()).contains("1 attempt with all its responses, scores and ratings will be deleted.");
    }

    @Test
    void invalidSelectionsFromTheBrowserAreIgnored() {
        enter("Ada", "Ben");
        tick("7 -1 x 99999999999 1");

        assertThat(said()).contains("1 of 2 selected");
        tick("");
        assertThat(isShown("remove-selected")).isFalse();
    }

    @Test
    void membersAlreadyRemovedAreReportedAndTheRestRemoved() {
        Teacher ode = world.teacher("Ms Ode");
        world.the(ClassroomSharing.class).share(room.id(), teacher, "Ms Ode");
        enter("Ada", "Ben", "Cem");
        press("select-all");
        press("remove-selected");
        members.remove(room.id(), ode, member("Ada"));
        press("confirm");

        assertThat(names()).isEmpty();
        assertThat(said()).contains("2 learners removed. 1 had been removed already.");
    }

    @Test
    void theSelectionOfMembersSurvivesAConflict() {
        Teacher ode = world.teacher("Ms Ode");
        world.the(ClassroomSharing.class).share(room.id(), teacher, "Ms Ode");
        enter("Ada", "Ben", "Cem");
        tick("0 1");
        press("remove-selected");
        members.rename(room.id(), ode, member("Ben"), new Nickname("Benno"));
        press("confirm");

        assertThat(names()).containsExactly("Ada", "Benno", "Cem");
        assertThat(said()).contains("the name is “Benno” instead of “Ben”", "2 of 3 selected");
        assertThat(table("members").select("input[checked]")).hasSize(2);
        press("remove-selected");
        press("confirm");
        assertThat(names()).containsExactly("Cem");
    }

    @Test
    void addingAListCanBeUndoneAndRedone() {
        enter("Zoe");
        paste("Vorname\tNachname\nAda\tBerg\nBen\tLee");
        assertThat(said())
                .contains("2 names will be added: Ada, Ben", "The first line is a heading: Vorname, Nachname");
        press("add");
        assertThat(said()).contains("2 names added.", "Added from a list in the last 24 hours");
        press("undo-now");

        assertThat(names()).containsExactly("Zoe");
        assertThat(said()).contains("2 names were removed.");
        press("undo-now");
        assertThat(names()).containsExactly("Ada", "Ben", "Zoe");
    }

    @Test
    void undoingAnAddedListKeepsMembersWhoVisitedMeanwhile() {
        enter();
        paste("Ada\nBen\nCem");
        press("add");
        world.the(Learners.class).seen(member("Ben").id());
        open("teach/classrooms");
        enter();
        assertThat(said()).contains("2 names Added");
        pressIn(RecentLists.class);

        assertThat(names()).containsExactly("Ben");
        assertThat(said())
                .contains(
                        "2 names were removed. 1 stays, because the learner has used Framewise or a teacher has edited the entry: Ben.")
                .doesNotContain("Added from a list");
    }

    @Test
    void anAddedListCannotBeUndoneAfterADay() {
        enter("Ada");
        assertThat(said()).contains("Added from a list");
        world.clock.advance(Duration.ofHours(24));
        open("teach/classrooms");
        enter();
        assertThat(said()).doesNotContain("Added from a list");
    }

    @Test
    void theTeacherSetsColumnMeaningsAndTheHeading() {
        enter();
        paste("Liste;9b\nBerg;Mia\nLee;Ben");
        assertThat(said()).contains("3 names will be added: Liste, Berg, Lee");
        $(ChoiceGroup.class).withId("heading").single().setValue(Set.of("heading"));
        column(1).pick("family");
        column(2).pick("given");
        column(2).pick("nonsense");
        roundTrip();
        assertThat(said()).contains("2 names will be added: Mia, Ben", "1, skipped");

        paste("Liste;9b\nBerg;Mia\nLee;Ben\nOtt;Ada");
        assertThat(said()).contains("3 names will be added: Mia, Ben, Ada");
        assertThat(column(1).getValue()).isEqualTo(NameList.Column.FAMILY);
        press("add");
        assertThat(names()).containsExactly("Ada", "Ben", "Mia");
    }

    private ColumnChoice column(int number) {
        return $(ColumnChoice.class).withId("column-" + number).single();
    }

    @Test
    void invalidLinesOfAPastedListAreReportedAndStayInTheField() {
        enter("Mia");
        paste("Mia\n\nBen\n" + "x".repeat(41));
        assertThat(said()).contains("Mia (line 1)", "x".repeat(41) + " (line 4)");
        press("add");

        assertThat(names()).containsExactly("Ben", "Mia");
        assertThat(said()).contains("1 name added.", "2 lines could not be added and are still below.");
        assertThat($(TextArea.class).withId("list").single().getValue()).isEqualTo("Mia\n" + "x".repeat(41));
        assertThat(said()).contains(x() + " (line 2)");
        open("teach/classrooms");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("teach/classrooms");
    }

    private static String x() {
        return "x".repeat(41);
    }

    @Test
    void pastedNamesAreEscaped() {
        enter();
        paste("<b>Mia</b>;<img src=x>\n<i>Ben</i>;Lee");
        assertThat(said()).contains("<b>Mia</b>", "<img src=x>");
        assertThat($(PasteTable.class).single().getElement().getOuterHTML()).doesNotContain("<b>Mia", "<img");
    }
}
