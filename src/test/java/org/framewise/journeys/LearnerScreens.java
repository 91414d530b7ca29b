package org.framewise.journeys;

import static org.framewise.journeys.Screen.Stage.UNREADABLE;
import static org.framewise.journeys.Screen.Viewer.GUEST;
import static org.framewise.journeys.Screen.Viewer.LEARNER;
import static org.framewise.journeys.Screen.of;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.framewise.classroom.Learner;

/** The learners' screens among {@link Screens}. */
final class LearnerScreens {
    private LearnerScreens() {}

    /** Screens shown before the browser is linked to a learner. */
    static List<Screen> guests() {
        return List.of(
                of("HomeView", "home", GUEST, "/", ".quiz-card"),
                of("StartView", "start", GUEST, "/start/A", "#start").asUsual(),
                of("StartView", "start, nickname missing", GUEST, "/start/A", "#start")
                        .then(press("#start"), "#nickname[invalid]"),
                of("StartView", "start of the check", GUEST, "/start/E", "#start"),
                of("ResumeView", "resume", GUEST, "/resume", "#resume").asUsual(),
                of("ResumeView", "resume, wrong code", GUEST, "/resume", "#resume")
                        .then(fill("#code", "ABCD-2345", "#resume"), "#code[invalid]"),
                of("JoinView", "join", GUEST, "/join", "#open"),
                of("JoinView", "join, wrong code", GUEST, "/join", "#open")
                        .then(fill("#join-code", "222222222", "#open"), "#join-code[invalid]"),
                of("JoinView", "join a class", GUEST, Installation::join, "#join")
                        .asUsual(),
                of("JoinView", "join, name taken", GUEST, Installation::join, "#join")
                        .then(fill("#nickname", "Zoë", "#join"), "#take"),
                of("JoinView", "join, waiting to be let in", GUEST, Installation::join, "#join")
                        .then(fill("#ask-name", "Mia", "#ask"), ".waiting-number"),
                of("MyDataView", "nothing is stored", GUEST, "/my-data", ".empty"),
                of("PrivacyView", "privacy", GUEST, "/privacy", ".privacy dt").asUsual());
    }

    static List<Screen> learners() {
        return List.of(
                of("HomeView", "home with progress", LEARNER, LearnerScreens::progress, ".who-name"),
                of("HomeView", "home of a member", LEARNER, i -> at(i.newMember(), "/"), ".membership"),
                of(
                                "HomeView",
                                "home with an assignment",
                                LEARNER,
                                i -> at(i.newMemberWithWork(), "/"),
                                ".assigned-card")
                        .asUsual(),
                of("StartView", "start as someone known", LEARNER, i -> at(i.longName(), "/start/B"), "#start"),
                of("StartAssignedView", "start of an assignment", LEARNER, Installation::startQuiet, "#start")
                        .asUsual(),
                of("JoinView", "someone else was here", LEARNER, LearnerScreens::joinAsAnother, "#somebody-else"),
                of("MyDataView", "what is stored", LEARNER, i -> at(i.newMember(), "/my-data"), "#my-data-file")
                        .asUsual(),
                of("MyDataView", "deletion", LEARNER, i -> at(i.mia(), "/my-data"), "#delete")
                        .then(press("#delete"), "#confirm"),
                of("EndView", "end", LEARNER, i -> end(i, "A"), ".calibration").asUsual(),
                of("EndView", "between the two parts", LEARNER, i -> end(i, "E"), "h1"),
                of("EndView", "both parts", LEARNER, LearnerScreens::bothParts, ".figure"),
                of("EndView", "the end by closing", LEARNER, Installation::closedEnd, ".handed-in"),
                of("LookBackView", "looking back", LEARNER, LearnerScreens::lookBack, "#item-10")
                        .asUsual());
    }

    /** Screens of the page on which an item is answered, in every state. */
    static List<Screen> items() {
        return Stream.of(
                        Stream.of(
                                item("classify", "A", 1).asUsual(),
                                item("made-up text with open parts", "E", 1).then(press("#submit"), "#submit-anyway"),
                                item("made-up text, sorted", "E", 1).then(page -> answer(page, true), "#submit"),
                                item("marked words", "A", 5)
                                        .then(page -> answer(page, false), ".segment[aria-checked=true]"),
                                of(
                                        "TakeView",
                                        "an answer of the check",
                                        LEARNER,
                                        LearnerScreens::answerOfCheck,
                                        ".kept"),
                                of("TakeView", "an answer that is kept", LEARNER, Installation::keptAnswer, ".kept"),
                                after("classify after", "A", 1, true)),
                        both("choice", "A", 4, true),
                        both("hottext", "A", 5, false),
                        both("multiple choice", "A", 8, false),
                        both("match", "B", 3, false),
                        both("order", "D", 1, false),
                        both("extended text", "D", 10, false),
                        both("four categories beside two sources", "D", 4, false))
                .flatMap(screens -> screens)
                .toList();
    }

    static List<Screen> errors() {
        return List.of(
                of("NotFoundView", "not found", GUEST, "/nothing", ".main-action")
                        .asUsual(),
                of(
                                "NoSuchAttempt",
                                "no such attempt",
                                GUEST,
                                "/take/00000000-0000-4000-8000-000000000000",
                                ".main-action")
                        .asUsual(),
                of(
                                "NoSuchAssignment",
                                "no such assignment",
                                LEARNER,
                                i -> at(i.newMember(), "/start/assignment/00000000-0000-4000-8000-000000000000"),
                                ".main-action")
                        .asUsual(),
                of("NoQuizFile", "assignment without its quiz", LEARNER, Installation::withoutQuiz, ".main-action")
                        .in(UNREADABLE)
                        .asUsual(),
                of("NoSuchQuiz", "quiz without its file", GUEST, "/start/" + Installation.RETIRED, ".main-action")
                        .in(UNREADABLE)
                        .asUsual(),
                of("NoSuchInvitation", "no such invitation", GUEST, "/invitation/23456789ABCDEFGHJKMN", ".main-action")
                        .asUsual(),
                of("FailureView", "failure", LEARNER, Installation::failure, ".main-action")
                        .in(UNREADABLE)
                        .asUsual(),
                of("ErrorPage", "no such file", GUEST, "/icons/nothing.svg", ".main-action")
                        .asUsual());
    }

    private static Stream<Screen> both(String name, String quiz, int number, boolean sureAsked) {
        return Stream.of(item(name, quiz, number), after(name + " after", quiz, number, sureAsked));
    }

    private static Screen item(String name, String quiz, int number) {
        return of("TakeView", name, LEARNER, i -> i.item(i.mia(), quiz, number), "#submit");
    }

    private static Screen after(String name, String quiz, int number, boolean sureAsked) {
        return item(name, quiz, number)
                .then(
                        page -> {
                            answer(page, sureAsked);
                            page.locator("#submit").click();
                        },
                        ".verdict");
    }

    private static void answer(Page page, boolean sureAsked) {
        new TakePage(page).answerAnything(sureAsked);
    }

    private static Consumer<Page> press(String selector) {
        return page -> page.locator(selector).click();
    }

    private static Consumer<Page> fill(String field, String text, String button) {
        return page -> {
            page.locator(field + " input").fill(text);
            page.locator(button).click();
        };
    }

    private static String at(Learner sitsThere, String address) {
        return address;
    }

    private static String progress(Installation i) {
        Learner learner = i.longName();
        i.begun(learner, "A", 4);
        i.submitted(learner, "B");
        i.submitted(learner, "E");
        return "/";
    }

    private static String joinAsAnother(Installation i) {
        i.newMember();
        return i.join();
    }

    private static String end(Installation i, String quiz) {
        return "/end/" + i.submitted(i.mia(), quiz).id();
    }

    private static String bothParts(Installation i) {
        Learner learner = i.mia();
        i.submitted(learner, "E");
        return "/end/" + i.submitted(learner, "E").id();
    }

    private static String answerOfCheck(Installation i) {
        return "/take/" + i.submitted(i.mia(), "E").id() + "/1";
    }

    private static String lookBack(Installation i) {
        return "/look-back/" + i.submitted(i.mia(), "A").id();
    }
}
