package org.framewise.ui.teach.results;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.classroom.Classroom;
import org.framewise.quiz.FormId;
import org.framewise.quiz.QuizId;
import org.framewise.results.AccessCheck;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.UsedQuizzes;
import org.framewise.results.exports.CsvForm;
import org.framewise.results.exports.ExportKind;
import org.framewise.results.exports.Exports;
import org.framewise.results.research.ResearchFile;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Downloads of results, for teachers only. */
@RestController
class ExportController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType TSV = MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Exports exports;
    private final ResearchFile research;
    private final AccessCheck accessCheck;
    private final CurrentTeacher teacher;
    private final UsedQuizzes quizzes;
    private final SchoolTime time;
    private final Clock clock;

    ExportController(
            Exports exports,
            ResearchFile research,
            AccessCheck accessCheck,
            CurrentTeacher teacher,
            UsedQuizzes quizzes,
            SchoolTime time,
            Clock clock) {
        this.exports = exports;
        this.research = research;
        this.accessCheck = accessCheck;
        this.teacher = teacher;
        this.quizzes = quizzes;
        this.time = time;
        this.clock = clock;
    }

    /** The responses to all quizzes, without statistics. */
    @GetMapping("/" + Addresses.EXPORT + "/responses.csv")
    ResponseEntity<StreamingResponseBody> responses(
            @RequestParam(required = false) @Nullable String quiz,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String classroom,
            @RequestParam(required = false) @Nullable String assignment,
            @RequestParam(required = false) @Nullable String csv) {
        if (quiz != null) {
            return table(ExportKind.RESPONSES.id(), quiz, form, day, classroom, assignment, csv);
        }
        CsvForm separated = csvForm(csv);
        TeacherScope teacherScope = teacher.scope();
        Selection selection = selection(teacherScope, form, day, classroom, assignment);
        return file(
                name(ExportKind.RESPONSES.id(), teacherScope, selection, null, separated.ending()),
                type(separated),
                out -> exports.responses(separated, teacherScope, selection, out));
    }

    /** A table of a quiz: {@link Exports#csv}. */
    @GetMapping("/" + Addresses.EXPORT + "/{kind}.csv")
    ResponseEntity<StreamingResponseBody> table(
            @PathVariable String kind,
            @RequestParam String quiz,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String classroom,
            @RequestParam(required = false) @Nullable String assignment,
            @RequestParam(required = false) @Nullable String csv) {
        ExportKind wanted = ExportKind.of(kind).orElseThrow(ExportController::notFound);
        CsvForm separated = csvForm(csv);
        TeacherScope teacherScope = teacher.scope();
        Selection selection = selection(teacherScope, form, day, classroom, assignment);
        UsedQuiz used = findQuiz(teacherScope, quiz, selection);
        return file(
                name(wanted.id(), teacherScope, selection, used, separated.ending()),
                type(separated),
                out -> exports.csv(wanted, separated, teacherScope, used, selection, out));
    }

    /** All tables of a quiz: {@link Exports#workbook}. */
    @GetMapping("/" + Addresses.EXPORT + "/workbook.xlsx")
    ResponseEntity<StreamingResponseBody> workbook(
            @RequestParam String quiz,
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String classroom,
            @RequestParam(required = false) @Nullable String assignment) {
        TeacherScope teacherScope = teacher.scope();
        Selection selection = selection(teacherScope, form, day, classroom, assignment);
        UsedQuiz used = findQuiz(teacherScope, quiz, selection);
        return file(
                name("workbook", teacherScope, selection, used, "xlsx"),
                XLSX,
                out -> exports.workbook(teacherScope, used, selection, out));
    }

    /** The pseudonymized responses to all quizzes: {@link ResearchFile#write}. */
    @GetMapping("/" + Addresses.EXPORT + "/research.zip")
    ResponseEntity<StreamingResponseBody> research() {
        TeacherScope teacherScope = teacher.scope();
        LocalDate today = clock.instant().atZone(time.zone()).toLocalDate();
        return file(FileName.of("research", null, null, today, "zip"), ZIP, out -> research.write(teacherScope, out));
    }

    private UsedQuiz findQuiz(TeacherScope teacherScope, String quiz, Selection selection) {
        return quizzes.find(teacherScope, id(quiz), selection).orElseThrow(ExportController::notFound);
    }

    private static ResponseEntity<StreamingResponseBody> file(
            FileName name, MediaType type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.header())
                .body(body);
    }

    /** @param quiz absent if the file covers all quizzes */
    private FileName name(
            String table, TeacherScope teacherScope, Selection selection, @Nullable UsedQuiz quiz, String ending) {
        return FileName.of(
                table,
                accessCheck
                        .classroom(teacherScope, selection)
                        .map(Classroom::name)
                        .orElse(null),
                quiz == null ? null : quiz.title(),
                clock.instant().atZone(time.zone()).toLocalDate(),
                ending);
    }

    private static MediaType type(CsvForm form) {
        return form.ending().equals("csv") ? CSV : TSV;
    }

    /**
     * The requested CSV dialect. Without the parameter, the original dialect is used, so that existing scripts which
     * download these files keep working.
     */
    private static CsvForm csvForm(@Nullable String csv) {
        return csv == null ? CsvForm.COMMA_POINT : CsvForm.of(csv).orElseThrow(ExportController::badRequest);
    }

    private static QuizId id(String text) {
        return AddressIds.quiz(text).orElseThrow(ExportController::notFound);
    }

    /**
     * The selection that the parameters ask for. Data of other teachers is answered with "not found", like data that
     * doesn't exist.
     */
    private Selection selection(
            TeacherScope teacherScope,
            @Nullable String form,
            @Nullable String day,
            @Nullable String classroom,
            @Nullable String assignment) {
        FormId only = form == null ? null : AddressIds.form(form).orElseThrow(ExportController::badRequest);
        LocalDate on = day == null ? null : day(day).orElseThrow(ExportController::badRequest);
        LearnerFilter learnerFilter = classroom == null
                ? LearnerFilter.EVERYBODY
                : LearnerFilter.of(classroom).orElseThrow(ExportController::notFound);
        AssignmentId at =
                assignment == null ? null : AssignmentId.of(assignment).orElseThrow(ExportController::notFound);
        Selection selection = new Selection(only, on, on, time.zone(), learnerFilter, at);
        if (!accessCheck.sees(teacherScope, selection)) {
            throw notFound();
        }
        return selection;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseStatusException badRequest() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
