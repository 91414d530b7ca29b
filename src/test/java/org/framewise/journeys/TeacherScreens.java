package org.framewise.journeys;

import static org.framewise.journeys.Screen.Stage.NEW_TEACHER;
import static org.framewise.journeys.Screen.Stage.NO_TEACHER;
import static org.framewise.journeys.Screen.Viewer.GUEST;
import static org.framewise.journeys.Screen.Viewer.TEACHER;
import static org.framewise.journeys.Screen.of;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** The teachers' screens among {@link Screens}. */
final class TeacherScreens {
    private TeacherScreens() {}

    /** Screens for signing in and setting up accounts. */
    static List<Screen> doors() {
        return List.of(
                of("SignInView", "sign-in without an account", GUEST, "/sign-in", ".main-action")
                        .in(NO_TEACHER),
                of("SetUpView", "set-up", GUEST, Installation::setUp, "#make")
                        .in(NO_TEACHER)
                        .asUsual(),
                of("SetUpView", "set-up with gaps", GUEST, Installation::setUp, "#make")
                        .in(NO_TEACHER)
                        .then(press("#make"), "#name[invalid]"),
                of("SignInView", "sign-in", GUEST, "/sign-in", "vaadin-login-form")
                        .asUsual(),
                of("SignInView", "sign-in, wrong", GUEST, "/sign-in?problem=wrong", "[part=error-message]"),
                of("SignInView", "sign-in, slow", GUEST, "/sign-in?problem=slow", "[part=error-message]"),
                of("InvitationView", "invitation", GUEST, Installation::invitation, "#make")
                        .asUsual());
    }

    static List<Screen> account() {
        return List.of(
                of("AccountView", "account", TEACHER, "/teach/account", "#invite")
                        .then(press("#invite"), ".copy-row")
                        .asUsual(),
                of("CloseAccountView", "closing the only account", TEACHER, "/teach/account/close", ".empty")
                        .in(NEW_TEACHER),
                of("CloseAccountView", "closing an account", TEACHER, "/teach/account/close", "#close-account")
                        .asUsual(),
                of(
                                "CloseAccountView",
                                "closing an account, with gaps",
                                TEACHER,
                                "/teach/account/close",
                                "#close-account")
                        .then(press("#close-account"), "#close-password[invalid]"),
                of("CloseAccountView", "before closing an account", TEACHER, "/teach/account/close", "#close-account")
                        .then(TeacherScreens::askToClose, "#confirm"),
                of("AuditView", "list of changes", TEACHER, "/teach/audit", "table.audit")
                        .asUsual(),
                of("FindingsView", "quiz files", TEACHER, "/teach/findings", "h1")
                        .asUsual());
    }

    static List<Screen> classrooms() {
        return List.of(
                of("ClassroomsView", "no classrooms", TEACHER, "/teach/classrooms", ".empty")
                        .in(NEW_TEACHER),
                of("ClassroomsView", "classrooms", TEACHER, "/teach/classrooms", "table.queue")
                        .asUsual(),
                of("ClassroomView", "classroom without members", TEACHER, i -> i.ofEmptyRoom(""), ".empty"),
                of("ClassroomView", "classroom", TEACHER, i -> i.ofRoom(""), ".members")
                        .asUsual(),
                of("ClassroomView", "names from a list", TEACHER, i -> i.ofRoom(""), "#paste")
                        .then(TeacherScreens::pasteNames, ".preview li"),
                of("ClassroomView", "names from a spreadsheet", TEACHER, i -> i.ofRoom(""), "#paste")
                        .then(TeacherScreens::pasteSheet, ".paste-columns"),
                of("ClassroomView", "members selected", TEACHER, i -> i.ofRoom(""), ".members")
                        .then(TeacherScreens::selectAll, "#remove-selected"),
                of("ClassroomView", "before removing members", TEACHER, i -> i.ofRoom(""), ".members")
                        .then(TeacherScreens::askToRemove, "#confirm"),
                of("BoardView", "board", TEACHER, i -> i.ofRoom("/board"), ".board-code")
                        .asUsual(),
                of("CodeSheetView", "personal codes", TEACHER, i -> i.ofRoom("/codes"), ".slip")
                        .asUsual(),
                of("ClassroomSettingsView", "settings", TEACHER, i -> i.ofRoom("/settings"), "#colleague")
                        .asUsual(),
                of("ClassroomSettingsView", "before handing over", TEACHER, i -> i.ofRoom("/settings"), "#heir")
                        .then(TeacherScreens::askToHandOver, "#confirm"),
                of(
                        "ClassroomSettingsView",
                        "settings of a colleague’s classroom",
                        TEACHER,
                        Installation::settingsOfAColleague,
                        "#leave"),
                of("MemberView", "member", TEACHER, Installation::memberAtWork, "#remove")
                        .asUsual(),
                of("MemberView", "removal of a member", TEACHER, Installation::memberAtWork, "#remove")
                        .then(press("#remove"), "#confirm"),
                of("LearnerReportView", "report of a learner", TEACHER, i -> i.member("/report"), ".report-paper")
                        .asUsual());
    }

    static List<Screen> assignments() {
        return List.of(
                of("AssignView", "assigning", TEACHER, i -> i.ofRoom("/assign"), "#assign")
                        .asUsual(),
                of("AssignView", "assigning, with a mistake", TEACHER, i -> i.ofRoom("/assign"), "#assign")
                        .then(TeacherScreens::assignWithMistake, "#closes-at [aria-invalid=true]"),
                of("AssignmentView", "assignment", TEACHER, i -> i.ofLesson(""), "#close-now")
                        .asUsual(),
                of("AssignmentView", "before closing", TEACHER, Installation::openAssignment, "#close-now")
                        .then(press("#close-now"), "#sure"),
                of("AssignmentView", "closed", TEACHER, Installation::openAssignment, "#close-now")
                        .then(TeacherScreens::close, "#open-again"),
                of("LiveView", "live view", TEACHER, i -> i.ofLesson("/live"), ".places tbody tr")
                        .asUsual(),
                of("LiveView", "live view, someone waits", TEACHER, Installation::somebodyWaits, ".let-in-yes"),
                of("DiscussView", "discussion, passage", TEACHER, i -> i.ofLesson("/discuss"), ".projector-step"),
                of(
                                "DiscussView",
                                "discussion, heat map",
                                TEACHER,
                                i -> i.ofLesson("/discuss?item=1&step=responses"),
                                ".heat")
                        .asUsual(),
                of(
                        "DiscussView",
                        "discussion, key of a clipping",
                        TEACHER,
                        i -> i.ofLesson("/discuss?item=1&step=key"),
                        ".heat-key"),
                of("DiscussView", "discussion, bars", TEACHER, i -> i.discussTheChoice("responses"), ".bar-figure"),
                of("DiscussView", "discussion, key of a choice", TEACHER, i -> i.discussTheChoice("key"), ".is-key"),
                of("CorrectView", "correct the key", TEACHER, Installation::correct, ".correction")
                        .then(press(".correction summary"), ".correction td")
                        .asUsual(),
                of("TextsView", "texts to choose from", TEACHER, Installation::texts, ".text-row")
                        .asUsual());
    }

    /** Screens with the results of a class in a quiz. */
    static List<Screen> results() {
        return List.of(
                of("OverviewView", "results, empty", TEACHER, "/teach", ".empty")
                        .in(NEW_TEACHER),
                of("OverviewView", "results", TEACHER, "/teach", ".quiz-days").asUsual(),
                of("ClassView", "class", TEACHER, "/teach/quiz/A", ".next-lesson")
                        .asUsual(),
                of("ClassView", "class without attempts", TEACHER, "/teach/quiz/A", "h1")
                        .in(NEW_TEACHER),
                of("ClassView", "class of a check", TEACHER, "/teach/quiz/E", ".next-lesson"),
                of("GridView", "grid", TEACHER, "/teach/quiz/E/grid", ".grid tbody tr"),
                of("GridView", "grid of few", TEACHER, "/teach/quiz/A/grid?classroom=outside", ".grid tbody tr")
                        .asUsual(),
                of("DownloadsView", "downloads", TEACHER, "/teach/quiz/E/downloads", ".downloads")
                        .asUsual(),
                of("ReportView", "report", TEACHER, "/teach/quiz/E/report", ".report-paper")
                        .asUsual(),
                of("DiscernmentView", "discernment", TEACHER, "/teach/quiz/A/discernment", "figure")
                        .asUsual(),
                of("DiscernmentView", "discernment of a check", TEACHER, "/teach/quiz/E/discernment", "figure"),
                of("CalibrationView", "confidence", TEACHER, "/teach/quiz/A/confidence", "figure")
                        .asUsual(),
                of("MisconceptionsView", "misconceptions", TEACHER, "/teach/quiz/A/misconceptions", ".habit")
                        .asUsual(),
                of("GainView", "change", TEACHER, "/teach/quiz/E/change", "figure")
                        .asUsual(),
                of("ItemView", "item with choices", TEACHER, "/teach/quiz/A/items/A-04", ".item-pictures")
                        .asUsual(),
                of("ItemView", "item with statements", TEACHER, "/teach/quiz/A/items/A-01", ".item-pictures"),
                of("ItemView", "item with hottext", TEACHER, "/teach/quiz/B/items/B-01", ".item-pictures"),
                of("ItemView", "item with order", TEACHER, "/teach/quiz/D/items/D-01", ".item-pictures"),
                of("ItemView", "item in words", TEACHER, "/teach/quiz/A/items/A-10", ".item-written"));
    }

    /** Screens with a single attempt or a single written text. */
    static List<Screen> single() {
        return List.of(
                of("AttemptView", "attempt", TEACHER, Installation::attemptWithText, "#item-10")
                        .asUsual(),
                of("QueueView", "nothing to rate", TEACHER, "/teach/rate", ".empty")
                        .in(NEW_TEACHER),
                of("QueueView", "texts to rate", TEACHER, "/teach/rate", "table.queue")
                        .asUsual(),
                of("RateView", "rating", TEACHER, Installation::rateOutside, ".written"),
                of("RateView", "rating with texts alike", TEACHER, "/teach/rate/A/A-10", ".written")
                        .asUsual());
    }

    private static Consumer<Page> press(String selector) {
        return page -> page.locator(selector).first().click();
    }

    private static void pasteNames(Page page) {
        page.locator("#paste summary").click();
        page.locator("#list textarea").fill("Lea\nben\n\"Long, " + "x".repeat(50) + "\"");
    }

    private static void pasteSheet(Page page) {
        page.locator("#paste summary").click();
        page.locator("#list textarea")
                .fill(
                        "Nr.\tNachname\tVorname\tKlasse\n1\tBerg\tLea\t7b\n2\tvon und zu Hohenfels\tMaximilian-Alexander\t7b");
    }

    private static void selectAll(Page page) {
        page.locator("#select-all").click();
    }

    private static void askToRemove(Page page) {
        selectAll(page);
        page.locator("#remove-selected").click();
    }

    private static void assignWithMistake(Page page) {
        page.locator("#quiz label").last().click();
        page.locator("#pair").waitFor();
        page.locator("#closes label").nth(1).click();
        page.locator("#closes-at input").first().fill("2020-01-01T10:00");
        page.locator("#assign").click();
    }

    private static void askToClose(Page page) {
        page.locator("#colleague input").fill(Installation.COLLEAGUE);
        page.locator("#close-password input").fill(Installation.PASSWORD);
        page.locator("#close-account").click();
    }

    private static void askToHandOver(Page page) {
        page.locator("#heir input").fill(Installation.COLLEAGUE);
        page.locator("#hand-over").click();
    }

    private static void close(Page page) {
        page.locator("#close-now").click();
        page.locator("#sure").click();
    }
}
