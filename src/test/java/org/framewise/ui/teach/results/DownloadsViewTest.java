package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.framewise.quiz.Items;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class DownloadsViewTest extends TeacherScreens {
    @BeforeEach
    void anAttempt() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.start(world.learner("Ada"), "A");
    }

    @Test
    void downloadLinksKeepTheFilter() {
        open("teach/quiz/A/downloads?day=2026-03-02");

        assertThat(linkAddresses())
                .contains(
                        "teach/export/workbook.xlsx?quiz=A&day=2026-03-02",
                        "teach/export/scores.csv?quiz=A&day=2026-03-02&csv=comma-point",
                        "teach/export/responses.csv?quiz=A&day=2026-03-02&csv=comma-point",
                        "teach/export/items.csv?quiz=A&day=2026-03-02&csv=comma-point",
                        "teach/export/choices.csv?quiz=A&day=2026-03-02&csv=comma-point",
                        "teach/export/columns.csv?quiz=A&day=2026-03-02&csv=comma-point");
        assertThat($(Anchor.class).all().stream()
                        .filter(link -> link.getHref().contains("export"))
                        .allMatch(Anchor::isRouterIgnore))
                .isTrue();
    }

    private List<String> chosen() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getParent().orElseThrow() instanceof Nav nav
                        && nav.getAriaLabel().equals(Optional.of("Format of CSV files"))
                        && "true".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getText)
                .toList();
    }

    @Test
    void theCsvFormatFollowsTheBrowsersLocale() {
        ReflectionTestUtils.setField(VaadinSession.getCurrent().getBrowser(), "locale", Locale.GERMANY);

        open("teach/quiz/A/downloads");

        assertThat(chosen()).containsExactly("Semicolon, 0,5");
        assertThat(linkAddresses())
                .contains(
                        "teach/export/scores.csv?quiz=A&csv=semicolon-comma", "teach/quiz/A/downloads?csv=comma-point");
        assertThat(linkAddresses()).contains("teach/export/research.zip");
        open("teach");
        assertThat(linkAddresses()).contains("teach/export/responses.csv?csv=semicolon-comma");
    }

    @Test
    void aChosenCsvFormatIsKeptInTheUrlAndByTheFilters() {
        world.classroom(teacher.id(), "7b");

        open("teach/quiz/A/downloads?day=2026-03-02&csv=tab-point");

        assertThat(chosen()).containsExactly("Tab, 0.5");
        assertThat(linkAddresses())
                .contains(
                        "teach/export/scores.csv?quiz=A&day=2026-03-02&csv=tab-point",
                        "teach/export/workbook.xlsx?quiz=A&day=2026-03-02",
                        "teach/quiz/A/downloads?day=2026-03-02&csv=semicolon-comma",
                        "teach/quiz/A/downloads?day=2026-03-02&classroom=outside&csv=tab-point");
    }

    @Test
    void anInvalidCsvFormatIsIgnored() {
        open("teach/quiz/A/downloads?csv=colon");

        assertThat(chosen()).containsExactly("Comma, 0.5");
        assertThat(linkAddresses()).noneMatch(address -> address.contains("colon") && !address.contains("semicolon"));
    }

    @Test
    void theWorkbooksTimeZoneIsStated() {
        open("teach/quiz/A/downloads");

        assertThat(words()).contains("Time zone of its dates and times: Central European Time.");
    }

    @Test
    void everyColumnOfTheFilesIsExplained() {
        open("teach/quiz/A/downloads");

        assertThat(words())
                .contains(
                        "response_json What was given, with the ids of what was chosen JSON never empty",
                        "facility_low Lower end of its 95% interval");
    }

    @Test
    void aQuizWithoutAttemptsHasNoFiles() {
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));

        open("teach/quiz/B/downloads");

        assertThat(words()).contains("Nobody has taken this yet");
        assertThat(linkAddresses()).noneMatch(address -> address.contains("export"));
    }
}
