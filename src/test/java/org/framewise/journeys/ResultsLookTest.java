package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.demo.Attendance;
import org.framewise.demo.Course;
import org.framewise.demo.Population;
import org.framewise.demo.Simulation;
import org.framewise.demo.SimulationWriter;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A look at every page about what a class did, with a class of simulated learners in it. */
class ResultsLookTest extends BrowserTest {
    private static final String PASSWORD = "read it twice";

    /** What the margins of A4 leave, in CSS pixels. */
    private static final int A4_WIDTH = 680;

    /** Each page: what it is called in findings, its address, and words that stand on it once it is there. */
    private static final List<Shown> PAGES = List.of(
            new Shown("class", "/teach/quiz/A", "What to teach next"),
            new Shown("grid", "/teach/quiz/E/grid", "all of it"),
            new Shown("downloads", "/teach/quiz/E/downloads", "What the columns mean"),
            new Shown("report", "/teach/quiz/E/report", "Item by item"),
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

    @Test
    void reportsFillFourPagesAtMostOnEitherPaperAndCutNoTable() {
        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        for (String address : List.of("/teach/quiz/E/report", "/teach/quiz/A/report", "/" + learnersReport())) {
            page.navigate(address);
            assertThat(page.locator(".report-paper")).isVisible();
            for (String paper : List.of("A4", "Letter")) {
                byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(paper).setPrintBackground(false));
                String text = new String(pdf, StandardCharsets.ISO_8859_1);
                long pages = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                        .matcher(text)
                        .results()
                        .count();
                org.assertj.core.api.Assertions.assertThat(pages)
                        .as(address + " on " + paper)
                        .isBetween(1L, 4L);
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(A4_WIDTH, 1000);
            Object cut = page.evaluate("""
                    () => Array.from(document.querySelectorAll('.report table, .report figure'))
                        .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                            || part.parentElement.scrollWidth > part.parentElement.clientWidth + 1)
                        .map(part => part.className)""");
            org.assertj.core.api.Assertions.assertThat((List<?>) cut)
                    .as("cut on paper: " + address)
                    .isEmpty();
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(null)); // else the next one would be printed as on a screen
        }
    }

    private String learnersReport() {
        return jdbc.sql("""
                        SELECT l.id, l.classroom_id FROM learner l
                        WHERE (SELECT COUNT(*) FROM attempt a WHERE a.learner_id = l.id AND a.submitted_at IS NOT NULL) >= 5
                        ORDER BY l.id FETCH FIRST 1 ROW ONLY""")
                .query((row, n) -> Addresses.report(
                        new ClassroomId(row.getObject("classroom_id", UUID.class)),
                        new LearnerId(row.getObject("id", UUID.class))))
                .single();
    }

    @Test
    void textsAreRatedWithTheKeyboardAlone() {
        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        page.navigate("/teach/rate");
        page.locator(".queue tbody a").first().click();
        assertThat(page.locator(".written")).isVisible();
        look.at("rating with texts alike");
        String first = page.locator(".written").textContent();

        // who comes by a bookmark has the keyboard nowhere
        page.reload();
        assertThat(page.locator(".written")).hasText(first);
        page.keyboard().press("2");
        assertThat(page.locator("#points input[value='2']")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Saved: 2 points").first()).isVisible();

        page.keyboard().press("u");
        assertThat(page.getByText("Taken back.").first()).isVisible();
        assertThat(page.locator(".written")).hasText(first);
        assertThat(page.locator("#points input:checked")).hasCount(0);
    }

    @Test
    void theSearchOfTheGridStandsInTheAddressAndComesBack() {
        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        page.navigate("/teach/quiz/A/grid?sort=name");
        assertThat(page.locator(".grid tbody tr").first()).isVisible();
        String name = jdbc.sql("SELECT MIN(nickname) FROM learner")
                .query(String.class)
                .single();
        page.getByLabel("Find a learner").fill(name);
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("search=.+&sort=name"));

        page.locator(".grid tbody a").first().click();
        assertThat(page.locator(".look-back-item").first()).isVisible();
        // the address follows the page; going back before that would leave the grid out
        page.waitForURL(address -> !address.contains("/grid"));
        page.goBack();
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
        page.reload();
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
    }

    @Test
    void aStepBackLeadsToThePlaceThatWasLeft() {
        page.navigate("/teach");
        TeacherPage.signIn(page, "Ms Frame", PASSWORD);
        page.navigate("/teach/quiz/A");
        Locator item = page.locator("main table a[href*='items/A-09']").first();
        item.scrollIntoViewIfNeeded();
        int left = place();
        org.assertj.core.api.Assertions.assertThat(left).isGreaterThan(300);
        item.click();
        assertThat(page.getByText("How long learners took").first()).isVisible();
        page.waitForFunction("scrollY === 0");
        page.goBack();
        assertThat(item).isVisible();
        page.waitForFunction("left => Math.abs(scrollY - left) < 2", left);
        page.goForward();
        assertThat(page.getByText("How long learners took").first()).isVisible();
        page.waitForFunction("scrollY === 0");
    }

    private int place() {
        return ((Number) page.evaluate("Math.round(scrollY)")).intValue();
    }
}
