package org.framewise.ui.take;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.EntryRequest;
import org.framewise.classroom.EntryRequests;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Members;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests joining a class, and what learners see of the data stored about them. */
@SuppressWarnings("NullAway.Init")
class JoinTest extends ScreenTest {
    @Autowired
    private Enlisting enlisting;

    @Autowired
    private Teachers teachers;

    @Autowired
    private Classrooms classrooms;

    @Autowired
    private ClassroomSettings settings;

    @Autowired
    private Members members;

    @Autowired
    private EntryRequests requests;

    @Autowired
    private JdbcClient jdbc;

    private Teacher lee;
    private Classroom room;

    @BeforeEach
    void aClassroom() {
        lee = teachers.create("Ms Lee", "a long password");
        room = classrooms.create(lee.id(), "7b");
        classrooms.create(lee.id(), "9a");
        current.forget();
    }

    private String plainWords() {
        return words().replaceAll("[\u2068\u2069]", "");
    }

    private void type(String id, String text) {
        test(findInView(TextField.class).id(id)).setValue(text);
    }

    private String problem(String id) {
        return findInView(TextField.class).id(id).getErrorMessage().replaceAll("[\u2068\u2069]", "");
    }

    private List<String> names() {
        return members.of(room).stream()
                .map(one -> one.name().map(Nickname::value).orElse("?"))
                .toList();
    }

    private void join(String name) {
        open("join/" + room.code());
        type("nickname", name);
        press("join");
    }

    @Test
    void aJoinCodeLeadsToItsClassHoweverItIsTyped() {
        open("join");
        assertThat(words()).contains("Join a class", "I have a personal code");
        type("join-code", " " + room.code().spaced().toLowerCase() + " ");
        press("open");

        assertThat(address()).isEqualTo("join/" + room.code());
        assertThat(plainWords()).contains("Join 7b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"222222222", "ABC", "O0O0O0", "'; DROP TABLE"})
    void aWrongJoinCodeIsReportedAndStaysInTheField(String wrong) {
        open("join");
        type("join-code", wrong);
        press("open");

        assertThat(problem("join-code")).startsWith("There is no class with this code.");
        assertThat(findInView(TextField.class).id("join-code").getValue()).isEqualTo(wrong);
    }

    @Test
    void aShortJoinCodeOfAnOlderVersionIsRecognized() {
        open("join");
        type("join-code", "abc-def");
        press("open");
        assertThat(problem("join-code")).startsWith("Class codes now have nine letters and digits.");

        open("join/ABCDEF");
        assertThat(problem("join-code")).startsWith("Class codes now have nine letters and digits.");
    }

    @Test
    void aWrongJoinLinkShowsItsCodeInTheField() {
        open("join?wrong=222222222");
        assertThat(problem("join-code")).startsWith("There is no class with this code.");
        assertThat(findInView(TextField.class).id("join-code").getValue()).isEqualTo("222222222");
    }

    @Test
    void anOutdatedJoinLinkSaysSo() {
        settings.renewCode(room, lee);
        open("join/" + room.code());

        assertThat(problem("join-code")).startsWith("There is no class with this code.");
    }

    @Test
    void joiningAClassNeedsOnlyANickname() {
        join(" Mia ");

        assertThat(names()).containsExactly("Mia");
        assertThat(address()).isEmpty();
        assertThat(plainWords())
                .contains("You’re Mia in 7b. Use your code "
                        + current.find().orElseThrow().code());
        assertThat(links()).noneMatch(link -> link.startsWith("Join a class"));
    }

    @Test
    void membersOfTheClassSkipTheNamePage() {
        join("Mia");
        open("join/" + room.code());

        assertThat(address()).isEmpty();
        assertThat(names()).containsExactly("Mia");
    }

    @Test
    void aTakenNameSuggestsAFreeOne() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        join("mia");
        assertThat(problem("nickname")).startsWith("mia is taken in this class.");
        press("take");

        assertThat(names()).containsExactly("Mia", "mia 2");
    }

    @Test
    void ownersOfATakenNameCanAskTheirTeacher() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        join("Mia");
        press("that-is-me");

        assertThat(plainWords()).contains("Waiting for your teacher", "Your teacher can see “Mia” and your number");
        EntryRequest asked = requests.of(room.id()).getFirst();
        assertThat(words()).contains(Integer.toString(asked.number()));
        find(WaitToBeLetIn.class).single().poll();
        assertThat(current.find()).isEmpty();

        requests.letIn(asked.id(), room.id(), lee);
        find(WaitToBeLetIn.class).single().poll();
        assertThat(plainWords()).contains("You’re Mia in 7b.");
    }

    @Test
    void askingToBeLetInLooksTheSameForAnUnknownName() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        String there = wordsAfterAsking("Mia");
        String nobody = wordsAfterAsking("Nobody");

        assertThat(nobody.replace("Nobody", "Mia").replaceAll("\\d\\d", "42"))
                .isEqualTo(there.replaceAll("\\d\\d", "42"));
    }

    private String wordsAfterAsking(String name) {
        open("join/" + room.code());
        type("ask-name", name);
        press("ask");
        find(WaitToBeLetIn.class).single().poll();
        String all = plainWords();
        press("stop");
        return all;
    }

    @Test
    void aClosedClassAdmitsLearnersWhoAsk() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        settings.setJoining(room.id(), lee, false);
        open("join/" + room.code());
        type("ask-name", "");
        press("ask");
        assertThat(problem("ask-name")).isEqualTo("Please type a nickname. It can’t be blank.");

        type("ask-name", "mia");
        press("ask");
        assertThat(requests.of(room.id())).hasSize(1);
    }

    @Test
    void aPendingRequestSurvivesARefreshAndExpires() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        open("join/" + room.code());
        type("ask-name", "Mia");
        press("ask");

        open("join/" + room.code());
        assertThat(words()).contains("Waiting for your teacher");
        assertThat(requests.of(room.id())).hasSize(1);

        requests.letIn(requests.of(room.id()).getFirst().id(), room.id(), lee);
        members.remove(room.id(), lee, members.of(room).getFirst());
        find(WaitToBeLetIn.class).single().poll();
        assertThat(words()).contains("Nobody has let you in yet");
        press("again");
        assertThat(findInView(TextField.class).withId("nickname").exists()).isTrue();
    }

    @Test
    void waitingContinuesDuringADatabaseOutage() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        open("join/" + room.code());
        type("ask-name", "Mia");
        press("ask");

        jdbc.sql("ALTER TABLE entry_request RENAME TO entry_request_away").update();
        try {
            find(WaitToBeLetIn.class).single().poll();
        } finally {
            jdbc.sql("ALTER TABLE entry_request_away RENAME TO entry_request").update();
        }
        assertThat(words()).contains("Waiting for your teacher");
        find(WaitToBeLetIn.class).single().poll();
        assertThat(requests.of(room.id())).hasSize(1);
    }

    @Test
    void aPersonalDeviceIsRememberedForThreeMonths() {
        open("join/" + room.code());
        type("nickname", "Mia");
        test(findInView(OwnDevice.class).id("own-device")).click();
        press("join");
        assertThat(hoursOfKey()).isBetween(90L * 24 - 1, 90L * 24);

        current.forget();
        open("join/" + room.code());
        type("nickname", "Ben");
        press("join");
        assertThat(hoursOfKey()).isBetween(11L, 12L);
    }

    private long hoursOfKey() {
        OffsetDateTime expires = jdbc.sql("SELECT MAX(expires_at) FROM browser_key")
                .query(OffsetDateTime.class)
                .single();
        return Duration.between(clock.instant(), expires.toInstant()).toHours();
    }

    @Test
    void learnersJoiningInACrowdAreQueuedAndThenAdmitted() {
        for (int learner = 0; learner < 60; learner++) {
            join("Learner " + learner);
            current.forget();
        }
        join("Mia");
        assertThat(words()).contains("A lot of people are joining from your network right now.");
        assertThat(names()).hasSize(60);
        find(WaitToJoin.class).single().poll();
        assertThat(names()).hasSize(60);

        clock.advance(Duration.ofSeconds(2));
        find(WaitToJoin.class).single().poll();
        assertThat(names()).contains("Mia");
        assertThat(address()).isEmpty();
    }

    @Test
    void invalidNamesAreReportedAndStayInTheField() {
        join("x".repeat(60));
        assertThat(problem("nickname"))
                .isEqualTo("That’s 60 characters. A nickname can have up to 40, so please shorten it.");
        assertThat(findInView(TextField.class).id("nickname").getValue()).hasSize(60);
        for (String empty : List.of("", "\u202e", "  ")) {
            type("nickname", empty);
            press("join");
            assertThat(problem("nickname")).isEqualTo("Please type a nickname. It can’t be blank.");
        }
        type("nickname", "sh1t");
        press("join");
        assertThat(problem("nickname")).startsWith("That nickname isn’t allowed here");
        type("nickname", "👩‍👩‍👧 עדה");
        press("join");
        assertThat(names()).containsExactly("👩‍👩‍👧 עדה");
    }

    @Test
    void aClosedClassAdmitsOnlyPersonalCodes() {
        enlisting.add(room.id(), lee, NameList.of("Mia"));
        settings.setJoining(room.id(), lee, false);
        open("join/" + room.code());
        assertThat(words()).contains("Joining is closed: nobody new can join right now.");

        type("code", members.of(room).getFirst().code().toString());
        press("resume");
        assertThat(plainWords()).contains("You’re Mia in 7b.");
    }

    @Test
    void joiningShowsAMessageIfJoiningHasClosedInTheMeantime() {
        open("join/" + room.code());
        settings.setJoining(room.id(), lee, false);
        type("nickname", "Mia");
        press("join");
        assertThat(problem("nickname")).startsWith("Joining is closed: nobody new can join right now.");

        settings.setJoining(room.id(), lee, true);
        settings.renewCode(room, lee);
        press("join");
        assertThat(problem("nickname")).startsWith("This class has a new code.");
        assertThat(names()).isEmpty();
    }

    @Test
    void aSharedDeviceShowsWhichLearnerUsedItLast() {
        Learner ben = learner("Ben");
        open("join/" + room.code());
        assertThat(plainWords())
                .contains("On this device, you’re Ben.", ben.code().toString());
        assertThat(links().stream().map(link -> link.replaceAll("[\u2068\u2069]", "")))
                .contains("Continue as Ben -> .");

        press("somebody-else");
        type("nickname", "Mia");
        press("join");
        assertThat(names()).containsExactly("Mia");
        assertThat(current.find().orElseThrow().name()).map(Nickname::value).contains("Mia");
        assertThat(learners.byCode(ben.code())).contains(ben);
    }

    @Test
    void membersOfAnotherClassSeeWhichClassTheyBelongTo() {
        join("Mia");
        Classroom second = classrooms.create(lee.id(), "8c");
        open("join/" + second.code());

        assertThat(plainWords()).contains("On this device, you’re Mia in 7b.");
    }

    @Test
    void aGuestReadsWhatIsStoredAndDeletesIt() {
        Learner ben = learner("Ben");
        open("my-data");
        assertThat(plainWords())
                .contains("Your nickname: Ben", ben.code().toString(), "No quiz started yet", "Kept until 30 days");
        assertThat(links()).contains("Download all of it (JSON) -> my-data.json");
        press("delete");
        assertThat(learners.find(ben.id())).isPresent();
        press("confirm");

        assertThat(learners.find(ben.id())).isEmpty();
        assertThat(current.find()).isEmpty();
        assertThat(words()).contains("Your data has been deleted");
    }

    @Test
    void membersAreReferredToTheirTeacherForDeletion() {
        join("Mia");
        open("my-data");

        assertThat(plainWords()).contains("Your class: 7b", "Ask your teacher, who can delete everything about you");
        assertThat(find(com.vaadin.flow.component.button.Button.class)
                        .withId("delete")
                        .exists())
                .isFalse();
    }

    @Test
    void learnersCanOptOutOfResearchAndBackIn() {
        Learner ben = learner("Ben");
        open("my-data");
        assertThat(words()).contains("can give your answers to researchers");

        press("research");
        assertThat(learners.isInResearch(ben.id())).isFalse();
        assertThat(words()).contains("Your answers are left out of files for researchers from now on.");

        press("research");
        assertThat(learners.isInResearch(ben.id())).isTrue();
    }

    @Test
    void anUnknownBrowserHasNoStoredData() {
        open("my-data");

        assertThat(words()).contains("Nothing is stored about you in this browser");
    }
}
