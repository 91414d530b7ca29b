package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.framewise.quiz.Items;
import org.framewise.ui.teach.TeacherScreens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadsViewTest extends TeacherScreens {
    @BeforeEach
    void anAttempt() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        world.start(world.learner("Ada"), "A");
    }

    @Test
    void theFilesTakeTheFilterAlong() {
        open("teach/quiz/A/downloads?day=2026-03-02");

        assertThat(linkAddresses())
                .contains(
                        "teach/export/workbook.xlsx?quiz=A&day=2026-03-02",
                        "teach/export/scores.csv?quiz=A&day=2026-03-02",
                        "teach/export/responses.csv?quiz=A&day=2026-03-02",
                        "teach/export/items.csv?quiz=A&day=2026-03-02",
                        "teach/export/choices.csv?quiz=A&day=2026-03-02",
                        "teach/export/columns.csv?quiz=A&day=2026-03-02");
        assertThat($(Anchor.class).all().stream()
                        .filter(link -> link.getHref().contains("export"))
                        .allMatch(Anchor::isRouterIgnore))
                .isTrue();
    }

    @Test
    void everyColumnIsExplained() {
        open("teach/quiz/A/downloads");

        assertThat(words())
                .contains(
                        "response_json What was given, with the ids of what was chosen JSON never empty",
                        "facility_low Lower end of its 95 % interval");
    }

    @Test
    void aQuizThatNobodyTookHasNoFilesYet() {
        world.catalogue.put(Items.quiz("B", Items.extendedText("B-1").build()));

        open("teach/quiz/B/downloads");

        assertThat(words()).contains("Nobody has taken this yet");
        assertThat(linkAddresses()).noneMatch(address -> address.contains("export"));
    }
}
