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
import org.framewise.ui.address.Addresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Journeys through a class's results pages: printing, the keyboard, the grid's search and the back button. */
class ResultsJourneyTest extends BrowserTest {
    private static final String PASSWORD = "read every line twice";

    /** The width inside A4 margins, in CSS pixels. */
    private static final int A4_WIDTH = 680;

    @Autowired
    Teachers teachers;

    @Autowired
    Catalogue catalogue;

    @Autowired
    SimulationWriter writer;

    @BeforeEach
    void aClassThatTookEverything() {
        nobody();
        Teacher teacher = teachers.create("Ms Frame", PASSWORD);
        Simulation simulation =
                new Simulation(Population.SCHOOL, Attendance.SCHOOL, Course.of(catalogue.revisions()), 20_260_302);
        writer.write(teacher.id(), "8a (simulated)", simulation, 0, 28);
    }

    @Test
    @Tag("long")
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
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setMedia(null)); // otherwise the next page would be printed in screen styles
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
        String first = page.locator(".written").textContent();

        // when the page is opened from a bookmark, no element has focus
        reload(page);
        assertThat(page.locator(".written")).hasText(first);
        page.keyboard().press("2");
        assertThat(page.locator("#points input[value='2']")).isChecked();
        page.keyboard().press("Enter");
        assertThat(page.getByText("Saved: 2 points").first()).isVisible();

        page.keyboard().press("u");
        assertThat(page.getByText("Rating undone.").first()).isVisible();
        assertThat(page.locator(".written")).hasText(first);
        assertThat(page.locator("#points input:checked")).hasCount(0);
    }

    @Test
    @Tag("long")
    void theGridsSearchIsKeptInTheUrl() {
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
        // the URL changes after the page's content; going back before that would skip the grid
        page.waitForURL(address -> !address.contains("/grid"));
        page.goBack();
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
        reload(page);
        assertThat(page.locator(".grid tbody tr")).hasCount(1);
    }

    @Test
    @Tag("long")
    void theBackButtonRestoresTheScrollPosition() {
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
