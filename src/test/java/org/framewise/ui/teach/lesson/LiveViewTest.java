package org.framewise.ui.teach.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import org.framewise.classroom.EntryRequest;
import org.framewise.classroom.EntryRequests;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Presence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.World;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.TeacherScreens;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveViewTest extends TeacherScreens {
    private ClassAtWork room;

    @BeforeEach
    void aClassWithATest() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        room = new ClassAtWork(world, teacher, "T");
        // lets pictures cached by earlier tests expire
        world.clock.advance(Duration.ofSeconds(5));
    }

    private void openLive() {
        open("teach/assignment/" + room.id() + "/live");
    }

    private List<String> rows(int table) {
        return $(LiveTable.class).all().get(table).rows().stream()
                .map(row -> Jsoup.parse("<table>" + row + "</table>").text())
                .toList();
    }

    /** Polls as the browser does each second. */
    private void secondsLater(int seconds) {
        world.clock.advance(Duration.ofSeconds(seconds));
        $(LiveView.class).single().poll();
        roundTrip();
    }

    @Test
    void learnersProgressIsUpdatedWithoutAReload() {
        world.the(Presence.class).touch(room.member("Jo").id());
        World.Taking ada = room.begins("Ada").chooses("T-choice", "a");
        openLive();

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(1000);
        assertThat(words()).contains("Live: Title of T", "Class: Class of Ms Lee");
        assertThat(rows(0)).containsExactly("Jo Joined, not started", "Ada Item 1 of 7 1 of 7");
        assertThat(rows(1)).hasSize(7).contains("2. Title of T-choice T-choice 1 of 2 Discuss Correct the key");

        ada.givesUp();
        secondsLater(1);
        assertThat(rows(0)).containsExactly("Jo Joined, not started", "Ada Handed in 7 of 7");

        room.begins("Ben");
        secondsLater(1);
        assertThat(rows(0)).containsExactly("Jo Joined, not started", "Ben Item 1 of 7 0 of 7", "Ada Handed in 7 of 7");
        secondsLater(120);
        assertThat(rows(0))
                .containsExactly(
                        "Ben Gone for 2 min, on item 1 of 7 0 of 7", "Ada Handed in 7 of 7", "Jo Not here yet");
        assertThat(words()).contains("1 learner seems to have left.");
    }

    @Test
    void waitingLearnersAreLetInWithOneTap() {
        Learner mia = room.member("Mia");
        room.member("Ben");
        openLive();
        assertThat($(LetIn.class).all()).isEmpty();

        EntryRequest.Ticket ticket =
                requests().ask(room.classroom, new Nickname("Mia")).orElseThrow();
        secondsLater(1);
        assertThat(words()).contains("Waiting to be let in", "Number " + ticket.number() + " on their screen");
        assertThat(words()).contains("1 learner is waiting to be let in.");
        pressInside("let-in-yes");

        assertThat(requests().state(ticket)).isEqualTo(new EntryRequest.State.LetIn(mia));
        assertThat($(LetIn.class).all()).isEmpty();
        assertThat(words()).contains(Words.isolated("Mia") + " is in.");
    }

    @Test
    void declinedRequestsDisappearFromTheList() {
        room.member("Mia");
        requests().ask(room.classroom, new Nickname("Mia"));
        requests().ask(room.classroom, new Nickname("Nobody"));
        openLive();
        assertThat($(LetIn.class).single().getElement().getTextRecursively())
                .contains("Mia")
                .doesNotContain("Nobody");

        pressInside("let-in-no");
        assertThat($(LetIn.class).all()).isEmpty();
    }

    private EntryRequests requests() {
        return world.the(EntryRequests.class);
    }

    private void pressInside(String className) {
        $(Button.class).withClassName(className).single().click();
        roundTrip();
    }

    @Test
    void aClassWithoutLearnersShowsAPlaceholder() {
        openLive();

        assertThat(words()).contains("Nobody is in this class yet");
    }

    @Test
    void leavingTheLiveViewStopsPolling() {
        openLive();
        open("teach/findings");

        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void nicknamesOnTheLiveViewAreEscaped() {
        room.begins("<b>Bo</b>");
        openLive();

        assertThat($(LiveTable.class).all().getFirst().rows().getFirst()).contains("&lt;b&gt;Bo&lt;/b&gt;");
    }

    @Test
    void aColleaguesClassHasNoLiveView() {
        ClassAtWork other = new ClassAtWork(world, world.teacher("Mr Other"), "T");

        for (String page : List.of("/live", "/discuss", "/item/T-choice")) {
            open("teach/assignment/" + other.id() + page);
            assertThat(words()).as(page).contains("Page not found");
            open("teach/assignment/00000000-0000-0000-0000-000000000000" + page);
            assertThat(words()).as(page).contains("Page not found");
            open("teach/assignment/x" + page);
            assertThat(words()).as(page).contains("Page not found");
        }
    }
}
