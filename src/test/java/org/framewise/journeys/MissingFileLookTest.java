package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.QuizRecords.QuizRecord;
import org.framewise.quiz.RevisionId;
import org.framewise.ui.address.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Checks the pages that teachers and learners see of a quiz whose file is missing. */
@SuppressWarnings("NullAway.Init")
@Tag("long")
class MissingFileLookTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";

    @Autowired
    Teachers teachers;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Assignments assignments;

    @Autowired
    Catalogue catalogue;

    @Autowired
    QuizRecords records;

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM quiz_file WHERE quiz_id = 'lost'").update();
    }

    @Test
    void everyPageAboutAQuizWithAMissingFileIsReadable() {
        nobody();
        Look look = new Look();
        String text = catalogue
                .find(new QuizId("A"))
                .orElseThrow()
                .text()
                .replaceFirst("id: A\n", "id: lost\n")
                .replaceFirst("title: .*\n", "title: Two papers, one strike, and what a headline can do\n");
        records.save(new QuizRecord(
                new QuizId("lost"),
                "two-papers-one-strike.yaml",
                new RevisionId("5".repeat(64)),
                text,
                Instant.parse("2026-03-03T10:00:00Z")));
        Teacher teacher = teachers.create("Ms Frame", PASSWORD);
        Classroom room = classrooms.create(teacher.id(), "8a");
        Assignment given = give(room, "lost");
        Assignment unknown = give(room, "never-stored");
        Learner learner = enrolled("Mia");
        jdbc.sql("UPDATE learner SET classroom_id = :room WHERE id = :learner")
                .param("room", room.id().value())
                .param("learner", learner.id().value())
                .update();

        page.navigate("/");
        see(page.getByText("one strike").first());
        look.at("home", page);
        page.navigate("/" + Addresses.start(given.id()));
        see(page.locator("#start"));
        look.at("start", page);
        page.navigate("/" + Addresses.start(unknown.id()));
        see(page.getByText("tell your teacher"));
        look.at("no file", page);

        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        see(page.getByText("Learners still get the version from"));
        look.at("to do", page);
        page.navigate("/" + Addresses.FINDINGS);
        see(page.getByText("Missing files").first());
        look.at("quiz files", page);
        page.navigate("/" + Addresses.assignment(given.id()));
        see(page.locator("#file-note"));
        look.at("assignment", page);
        page.navigate("/" + Addresses.classroom(room.id()));
        see(page.getByText("File missing").first());
        look.at("classroom", page);
        look.foundNothing();
    }

    private static void see(Locator part) {
        assertThat(part).isVisible();
    }

    private Assignment give(Classroom room, String quiz) {
        return assignments.create(
                room,
                new QuizId(quiz),
                new Window(Instant.parse("2026-03-03T10:00:00Z"), null),
                Terms.USUAL,
                null,
                false);
    }
}
