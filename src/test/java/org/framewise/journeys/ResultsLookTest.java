package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.quiz.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A look at every page about what a class did, with a class of simulated learners in it. */
class ResultsLookTest extends BrowserTest {
    private static final String PASSWORD = "read it twice";

    /** Each page: what it is called in findings, its address, and words that stand on it once it is there. */
    private static final List<Shown> PAGES = List.of(
            new Shown("class", "/teach/quiz/A", "What to teach next"),
            new Shown("class of a check", "/teach/quiz/E", "What to teach next"),
            new Shown("discernment", "/teach/quiz/A/discernment", "Telling apart, and leaning"),
            new Shown("discernment of a check", "/teach/quiz/E/discernment", "Form A: 4 opinions and 4 facts"),
            new Shown("confidence", "/teach/quiz/A/confidence", "The measures behind it"),
            new Shown("misconceptions", "/teach/quiz/A/misconceptions", "Where it showed"),
            new Shown("change", "/teach/quiz/E/change", "Learner by learner"),
            new Shown("item with choices", "/teach/quiz/A/items/A-04", "Who chose what"),
            new Shown("item with statements", "/teach/quiz/A/items/A-01", "How long learners took"),
            new Shown("item with hottext", "/teach/quiz/B/items/B-01", "Where readers differ"),
            new Shown("item with order", "/teach/quiz/D/items/D-01", "How long learners took"),
            new Shown("item in words", "/teach/quiz/A/items/A-10", "Points given"));

    private record Shown(String name, String address, String words) {}

    @Autowired
    Teachers teachers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    SimulationWriter writer;

    private Look look;

    @BeforeEach
    void aClassThatTookEverything() {
        nobody();
        Teacher teacher = teachers.create("Ms Frame", PASSWORD);
        Simulation simulation =
                new Simulation(Population.SCHOOL, Attendance.SCHOOL, Course.of(catalogue.revisions()), 20_260_302);
        writer.write(teacher.id(), "8a (simulated)", simulation, 0, 28);
        look = new Look(page);
    }

    @AfterEach
    void nothingWasFound() {
        look.foundNothing();
    }

    @Test
    void everyPageIsReadable() {
        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        assertThat(page.locator("h1")).hasText("Results");
        PAGES.forEach(shown -> {
            page.navigate(shown.address);
            assertThat(page.getByText(shown.words).first()).isVisible();
            look.at(shown.name);
        });
    }
}
