package org.framewise.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomSharing;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.JoinResult;
import org.framewise.classroom.Joining;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learner;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.results.live.WrittenTexts;
import org.framewise.scoring.Correction;
import org.springframework.context.ApplicationContext;

/**
 * A school in which every user-entered text is of the same kind (hostile or harmless). The data exists until the school
 * is closed.
 */
final class EnteredSchool implements AutoCloseable {
    static final String PASSWORD = "a long password";

    private static final String QUIZ = "X";
    private static final String CHECK = "Y";
    private static final ItemId WRITTEN = new ItemId("T-07");
    private static final ItemId CORRECTED = new ItemId("T-02");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    final Teacher teacher;

    /** A learner in the middle of the quiz, and another who has finished it. */
    final Learner atWork;

    final Learner through;

    private final ApplicationContext program;
    private final EnteredTexts texts;
    private final Map<Path, String> files;
    private final Map<String, String> pages = new TreeMap<>();
    private final List<String> queries;

    EnteredSchool(ApplicationContext program, EnteredTexts texts) {
        this.program = program;
        this.texts = texts;
        Path folder = BrowserTest.QUIZZES;
        this.files = Map.of(
                folder.resolve("x.yaml"), texts.quiz("every-type.yaml", QUIZ),
                folder.resolve("y.yaml"), texts.quiz("two-forms.yaml", CHECK),
                folder.resolve(texts.fileName()), texts.brokenFile());
        files.forEach(EnteredSchool::write);
        the(FolderCatalogue.class).refresh();

        teacher = the(Teachers.class).create(texts.name("Tt"), PASSWORD);
        Classroom room = the(Classrooms.class).create(teacher.id(), texts.name("Cc"));
        Invitations invitations = the(Invitations.class);
        String colleague = texts.name("Uu");
        invitations.accept(invitations.invite(teacher.id(), teacher.name()), colleague, PASSWORD);
        the(ClassroomSharing.class).share(room.id(), teacher, colleague);
        the(Enlisting.class).add(room.id(), teacher, NameList.of(String.join("\n", texts.names())));

        Assignment assignment = the(Assignments.class)
                .create(
                        room,
                        new QuizId(QUIZ),
                        new Window(Instant.now().minusSeconds(60), null),
                        Terms.USUAL,
                        null,
                        false);
        through = join(room, texts.name("Jj"));
        Attempt done = takes(through, assignment, 7);
        atWork = join(room, texts.name("Ww"));
        Attempt open = takes(atWork, assignment, 6);
        the(Drafts.class).keep(open.id(), WRITTEN, given(new Response.ExtendedText(texts.text("Dd"))));
        check(through);
        check(through);
        the(Ratings.class)
                .rate(done.id(), WRITTEN, 2, texts.text("Rr"), teacher.id().value());
        the(WrittenTexts.class).choose(teacher.id(), assignment.id(), WRITTEN, done.id(), true);
        the(KeyCorrections.class)
                .correct(
                        teacher.id(),
                        assignment.id(),
                        CORRECTED,
                        List.of(),
                        new Correction.FullMarks(),
                        texts.text("Kk"));

        String classroom = "teach/classroom/" + room.id();
        String member = classroom + "/member/" + through.id().value();
        String given = "teach/assignment/" + assignment.id();
        String results = "teach/quiz/" + QUIZ;
        for (String[] page : new String[][] {
            {"AccountView", "teach/account"},
            {"AssignView", classroom + "/assign"},
            {"AssignmentView", given},
            {"AttemptView", "teach/attempt/" + done.id()},
            {"AuditView", "teach/audit"},
            {"BoardView", classroom + "/board"},
            {"CalibrationView", results + "/confidence"},
            {"ClassView", results},
            {"ClassroomSettingsView", classroom + "/settings"},
            {"ClassroomView", classroom},
            {"ClassroomsView", "teach/classrooms"},
            {"CloseAccountView", "teach/account/close"},
            {"CodeSheetView", classroom + "/codes"},
            {"CorrectView", given + "/item/" + CORRECTED},
            {"DiscernmentView", results + "/discernment"},
            {"DiscussView", given + "/discuss?item=7"},
            {"DownloadsView", results + "/downloads"},
            {"EndView", "end/" + done.id()},
            {"FindingsView", "teach/findings"},
            {"GainView", "teach/quiz/" + CHECK + "/change"},
            {"GridView", results + "/grid"},
            {"HomeView", ""},
            {
                "InvitationView",
                "invitation/" + invitations.invite(teacher.id(), teacher.name()).value()
            },
            {"ItemView", results + "/items/" + WRITTEN},
            {"JoinView", "join/" + room.code()},
            {"LearnerReportView", member + "/report"},
            {"LiveView", given + "/live"},
            {"LookBackView", "look-back/" + done.id()},
            {"MemberView", member},
            {"MisconceptionsView", results + "/misconceptions"},
            {"MyDataView", "my-data"},
            {"OverviewView", "teach"},
            {"PrivacyView", "privacy"},
            {"QueueView", "teach/rate"},
            {"RateView", "teach/rate/" + QUIZ + "/" + WRITTEN + "?response=" + done.id()},
            {"ReportView", results + "/report"},
            {"ResumeView", "resume"},
            {"SetUpView", "set-up"},
            {"SignInView", "sign-in"},
            {"StartAssignedView", "start/assignment/" + assignment.id()},
            {"StartView", "start/" + QUIZ},
            {"TakeView", "take/" + open.id() + "/7"},
            {"TextsView", given + "/texts/" + WRITTEN}
        }) {
            pages.put(page[0], page[1]);
        }
        queries = List.of(
                "teach?classroom=*",
                "teach/audit?page=*",
                classroom + "/assign?quiz=*",
                given + "/discuss?item=*&step=*&sure=*",
                "teach/rate/" + QUIZ + "/" + WRITTEN + "?response=*",
                results + "?form=*",
                results + "?day=*",
                results + "?classroom=*",
                results + "?assignment=*",
                results + "/grid?search=*",
                results + "/grid?sort=*&page=*");
        for (int number = 1; number <= 6; number++) {
            pages.put("TakeView " + number, "take/" + open.id() + "/" + number);
            pages.put("DiscussView " + number, given + "/discuss?item=" + number);
            pages.put("ItemView " + number, results + "/items/T-0" + number);
        }
    }

    /**
     * URLs of all pages, keyed by the name of the view class. Further URLs of the same page have a number appended to
     * the key.
     */
    Map<String, String> pages() {
        return pages;
    }

    /** URLs of teachers' pages whose parameters can be anything; an asterisk marks each parameter. */
    List<String> queries() {
        return queries;
    }

    private Learner join(Classroom room, String name) {
        JoinResult joined =
                the(Joining.class).join(room.code(), Nickname.of(name).orElseThrow());
        return ((JoinResult.Joined) joined).learner();
    }

    private Attempt takes(Learner learner, Assignment assignment, int items) {
        return responds(
                learner,
                the(Attempts.class).startAssigned(learner.id(), assignment.quiz(), assignment.id(), null),
                items);
    }

    /** Completes one of the check's two forms. */
    private void check(Learner learner) {
        Attempt.Open attempt = the(Attempts.class).start(learner.id(), new QuizId(CHECK));
        responds(learner, attempt, attempt.items().size());
    }

    private Attempt responds(Learner learner, Attempt begun, int items) {
        Attempts attempts = the(Attempts.class);
        Attempt attempt = begun;
        for (Item item : attempt.items().subList(0, items)) {
            Response response =
                    item.id().equals(WRITTEN) ? new Response.ExtendedText(texts.text("Aa")) : Items.noResponse(item);
            attempt = attempts.respond(attempt.id(), learner.id(), item.id(), given(response));
        }
        return attempt;
    }

    private static ResponseInput given(Response response) {
        return new ResponseInput(response, Map.of(), A_MINUTE);
    }

    private <T> T the(Class<T> service) {
        return program.getBean(service);
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
            // a newly written file may be incomplete, so it isn't read for a while
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        files.keySet().forEach(file -> file.toFile().delete());
        the(FolderCatalogue.class).refresh();
    }
}
