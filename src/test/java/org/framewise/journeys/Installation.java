package org.framewise.journeys;

import com.microsoft.playwright.BrowserContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentControl;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.EntryRequests;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learner;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Presence;
import org.framewise.classroom.SetUpCode;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.ui.address.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The school behind {@link Screens}: a class that has taken all quizzes, a class in the middle of a lesson, a class
 * without members, and learners without a class. Prepared once, stage by stage; anything that a single screen changes
 * is created for that screen.
 */
@SuppressWarnings("NullAway.Init")
final class Installation {
    static final String TEACHER = "Ms Frame";
    static final String PASSWORD = "read every line twice";
    static final String COLLEAGUE = "Mr Ode";
    static final String RETIRED = "RETIRED";
    static final String LONG_NAME = "A nickname of exactly forty characters!!";

    private static final String WRITTEN = "Between 2015 and 2018 the number fell by a third.";
    private static final Terms AT_THE_END = new Terms(Terms.FeedbackTiming.END, false);

    private final BrowserTest test;

    /** The browser that the learners share, one after another. */
    private final BrowserContext seat;

    private Teacher teacher;
    private Classroom simulated;
    private Classroom room;
    private Classroom other;
    private Classroom empty;
    private Assignment lesson;
    private Assignment quiet;
    private Attempt written;
    private String invitation = "";
    private Learner unlucky;
    private Attempt broken;

    Installation(BrowserTest test, BrowserContext seat) {
        this.test = test;
        this.seat = seat;
    }

    void prepare(Screen.Stage stage) {
        switch (stage) {
            case NO_TEACHER -> test.nobody();
            case NEW_TEACHER -> teacher = test.the(Teachers.class).create(TEACHER, PASSWORD);
            case LESSONS -> lessons();
            case UNREADABLE -> unreadable();
        }
    }

    void clear() {
        test.nobody();
        test.jdbc.sql("DELETE FROM revision WHERE content = 'no quiz'").update();
        test.jdbc
                .sql("DELETE FROM quiz_file WHERE quiz_id = :id")
                .param("id", RETIRED)
                .update();
    }

    private void lessons() {
        Simulation simulation = new Simulation(
                Population.SCHOOL,
                Attendance.SCHOOL,
                Course.of(test.the(Catalogue.class).revisions()),
                20_260_302);
        simulated = test.the(SimulationWriter.class).write(teacher.id(), "8a (simulated)", simulation, 0, 28);
        Classrooms classrooms = test.the(Classrooms.class);
        room = classrooms.create(teacher.id(), "7b");
        other = classrooms.create(teacher.id(), "Media club at the Scholl School, Tuesdays");
        empty = classrooms.create(teacher.id(), "9c, Wednesday group with a long name");
        test.the(ClassroomSettings.class)
                .setEnd(room, teacher, classrooms.today().plusDays(9), Classroom.AfterEnd.COUNTS);
        test.the(Teachers.class).create(COLLEAGUE, PASSWORD);
        test.the(ClassroomSharing.class).share(room.id(), teacher, COLLEAGUE);
        test.the(Enlisting.class)
                .add(
                        room.id(),
                        teacher,
                        NameList.of("Ben B.\nZoë\nعدا\n👩‍👩‍👧\nMaximilian-Alexander von und zu Hohenfels"));
        lesson = given(room, "B", Terms.USUAL);
        quiet = given(room, "A", AT_THE_END);
        worksOn(lesson, "Mia", 6);
        worksOn(lesson, "MIA 2", 6);
        worksOn(lesson, "Kim", 2);
        correctTheKey();
        written = written(test.enrolled("Noah", seat));
        test.submitted(test.enrolled(LONG_NAME, seat), "A");
        invitation = test.the(Invitations.class).invite(teacher.id(), TEACHER).value();
        for (Audit.Action action : Audit.Action.values()) {
            test.the(Audit.class).record(TEACHER, room.id(), action, "A-2 · 3f2b1c");
        }
    }

    private Assignment given(Classroom classroom, String quiz, Terms terms) {
        return test.the(Assignments.class)
                .create(
                        teacher.id(),
                        classroom,
                        new QuizId(quiz),
                        new Window(test.the(Clock.class).instant(), null),
                        terms,
                        1,
                        false);
    }

    /** Starts the attempt of a new member who has reached the item with that number and is on its page. */
    private Attempt worksOn(Assignment assignment, String nickname, int number) {
        Learner member = member(assignment.classroom(), nickname);
        Attempt attempt = begins(assignment, member);
        for (Item item : attempt.items().subList(0, number - 1)) {
            respond(
                    attempt,
                    item,
                    switch (item) {
                        case HottextItem hottext ->
                            new Response.Hottext(
                                    Set.of(hottext.tappable().findFirst().orElseThrow()));
                        case ChoiceItem choice ->
                            new Response.SingleChoice(
                                    choice.choices().get(nickname.length() % 2).id());
                        default -> Items.noResponse(item);
                    });
        }
        test.the(Presence.class).touch(member.id());
        return test.attempts.find(attempt.id()).orElseThrow();
    }

    private Attempt begins(Assignment assignment, Learner member) {
        return test.attempts.startAssigned(member.id(), assignment.quiz(), assignment.id(), null);
    }

    private void respond(Attempt attempt, Item item, Response response) {
        test.attempts.respond(
                attempt.id(),
                attempt.head().learner(),
                item.id(),
                new ResponseInput(response, Map.of(), Duration.ofSeconds(20)));
    }

    private void correctTheKey() {
        test.the(KeyCorrections.class)
                .correct(
                        teacher.id(),
                        lesson.id(),
                        choice().id(),
                        List.of(),
                        new Correction.FullMarks(),
                        "Both can be read so.");
    }

    private Item choice() {
        return lessonItems().stream()
                .filter(ChoiceItem.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<Item> lessonItems() {
        return test.the(Catalogue.class)
                .find(lesson.quiz())
                .orElseThrow()
                .quiz()
                .forms()
                .getFirst()
                .items();
    }

    private Attempt written(Learner learner) {
        Attempt.Open open = test.begun(learner, "A", 10);
        respond(open, open.items().getLast(), new Response.ExtendedText(WRITTEN));
        return test.attempts.find(open.id()).orElseThrow();
    }

    /** Prepares an attempt at a quiz that can't be read any more, and a quiz whose file is gone. */
    private void unreadable() {
        test.jdbc.sql("""
                        INSERT INTO quiz_file (quiz_id, file_name, revision_id, content, taken_up_at)
                        SELECT :id, 'retired.yaml', revision_id, content, taken_up_at FROM quiz_file WHERE quiz_id = 'A'""").param("id", RETIRED).update();
        unlucky = mia();
        broken = test.begun(unlucky, "A", 1);
        String revision = UUID.randomUUID().toString();
        test.jdbc
                .sql("""
                        INSERT INTO revision (id, quiz_id, content, first_used_at)
                        SELECT :id, quiz_id, 'no quiz', first_used_at FROM revision WHERE id = :original""")
                .param("id", revision)
                .param("original", broken.head().revision().value())
                .update();
        test.jdbc
                .sql("UPDATE attempt SET revision_id = :revision WHERE id = :attempt")
                .param("revision", revision)
                .param("attempt", broken.id().value())
                .update();
    }

    // the learner whom the shared browser recognizes

    Learner member(ClassroomId classroom, String nickname) {
        Learner learner = test.enrolled(nickname, seat);
        test.jdbc
                .sql("UPDATE learner SET classroom_id = :classroom WHERE id = :learner")
                .param("classroom", classroom.value())
                .param("learner", learner.id().value())
                .update();
        return learner;
    }

    Learner mia() {
        return test.enrolled("Mia", seat);
    }

    Learner longName() {
        return test.enrolled(LONG_NAME, seat);
    }

    Learner newMember() {
        return member(other.id(), "Mia");
    }

    Learner newMemberWithWork() {
        return member(room.id(), "Lou");
    }

    // URLs for learners

    String item(Learner learner, String quiz, int number) {
        return "/take/" + test.begun(learner, quiz, number).id() + "/" + number;
    }

    Attempt submitted(Learner learner, String quiz) {
        return test.submitted(learner, quiz);
    }

    void begun(Learner learner, String quiz, int number) {
        test.begun(learner, quiz, number);
    }

    String startQuiet() {
        newMemberWithWork();
        return "/" + Addresses.start(quiet.id());
    }

    /** Returns the URL of an assignment of a quiz that has neither a file nor a stored revision. */
    String withoutQuiz() {
        Assignment assignment = given(other, "A", AT_THE_END);
        test.jdbc
                .sql("UPDATE assignment SET quiz_id = 'NOWHERE' WHERE id = :id")
                .param("id", assignment.id().value())
                .update();
        newMember();
        return "/" + Addresses.start(assignment.id());
    }

    /** Returns the URL of an answered item of an attempt whose feedback comes at the end. */
    String keptAnswer() {
        return "/take/" + worksOn(quiet, "Kim", 2).id() + "/1";
    }

    /** Returns the URL of the end page of an attempt that was submitted because its assignment closed. */
    String closedEnd() {
        Assignment assignment = given(other, "A", AT_THE_END);
        Attempt attempt = worksOn(assignment, "Ben", 2);
        test.the(AssignmentControl.class).close(teacher.id(), assignment);
        return "/" + Addresses.end(attempt.id());
    }

    String failure() {
        test.comes(unlucky, seat);
        return "/" + Addresses.take(broken.id());
    }

    String setUp() {
        return "/" + Addresses.SET_UP + "?code="
                + test.the(SetUpCode.class).open().orElseThrow();
    }

    String invitation() {
        return "/" + Addresses.INVITATION + "/" + invitation;
    }

    String join() {
        return "/" + Addresses.join(room.code());
    }

    // URLs for teachers

    String ofRoom(String page) {
        return "/" + Addresses.classroom(room.id()) + page;
    }

    /** Returns the URL of the settings of a classroom that a colleague owns and shares with the teacher. */
    String settingsOfAColleague() {
        Classrooms classrooms = test.the(Classrooms.class);
        Teacher owner = test.the(Teachers.class).byName(COLLEAGUE).orElseThrow();
        Classroom shared = classrooms.create(owner.id(), "9b");
        test.the(ClassroomSharing.class).share(shared.id(), owner, TEACHER);
        return "/" + Addresses.classroom(shared.id()) + "/settings";
    }

    String ofEmptyRoom(String page) {
        return "/" + Addresses.classroom(empty.id()) + page;
    }

    String ofLesson(String page) {
        return "/" + Addresses.assignment(lesson.id()) + page;
    }

    /** Returns the URL of the live view while two members ask to be let in, one of whom is active on another device. */
    String somebodyWaits() {
        test.the(EntryRequests.class).ask(room, new Nickname("Mia"));
        test.the(EntryRequests.class).ask(room, new Nickname("Kim"));
        return ofLesson("/live");
    }

    String discussTheChoice(String step) {
        return "/" + Addresses.discuss(lesson.id(), lessonItems().indexOf(choice()) + 1) + "&step=" + step;
    }

    String correct() {
        return "/" + Addresses.correct(lesson.id(), choice().id());
    }

    /** Returns the URL of an assignment that a learner has started. */
    String openAssignment() {
        Assignment assignment = given(other, "A", AT_THE_END);
        worksOn(assignment, "Ben", 2);
        return "/" + Addresses.assignment(assignment.id());
    }

    String texts() {
        AssignmentId assignment = test.jdbc
                .sql("SELECT id FROM assignment WHERE classroom_id = :classroom AND quiz_id = 'A'")
                .param("classroom", simulated.id().value())
                .query((row, n) -> new AssignmentId(row.getObject("id", UUID.class)))
                .single();
        return "/" + Addresses.assignment(assignment) + "/texts/A-10";
    }

    String rateOutside() {
        return "/teach/rate/A/A-10?response=" + written.id();
    }

    String attemptWithText() {
        return "/" + Addresses.seen(written.id());
    }

    String member(String page) {
        return "/" + Addresses.member(simulated.id(), diligent()) + page;
    }

    String memberAtWork() {
        return "/" + Addresses.member(room.id(), memberOf(room, "Mia"));
    }

    private LearnerId memberOf(Classroom classroom, String nickname) {
        return learner("classroom_id = :classroom AND nickname = :nickname", classroom, nickname);
    }

    /** Returns a member who has submitted every quiz. */
    private LearnerId diligent() {
        return learner("""
                classroom_id = :classroom
                AND (SELECT COUNT(*) FROM attempt a WHERE a.learner_id = l.id AND a.submitted_at IS NOT NULL) >= 5""", simulated, null);
    }

    private LearnerId learner(String condition, Classroom classroom, @Nullable String nickname) {
        return test.jdbc
                .sql("SELECT l.id FROM learner l WHERE " + condition + " ORDER BY l.id FETCH FIRST 1 ROW ONLY")
                .param("classroom", classroom.id().value())
                .param("nickname", nickname)
                .query((row, n) -> new LearnerId(row.getObject("id", UUID.class)))
                .single();
    }
}
