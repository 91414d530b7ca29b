package org.framewise.ui.teach.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.classroom.Classroom;
import org.framewise.classroom.JoinResult;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.Items;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscernmentViewTest extends InsightScreens {
    @BeforeEach
    void aQuiz() {
        world.catalogue.put(Items.quiz("A", sorting("A-1", 8)));
        sorts(world.start(stranger(), "A"), "A-1", 8, 0, 8);
    }

    private void takes(String name, int hits, int falseAlarms) {
        sorts(world.start(world.learner(name), "A"), "A-1", 8, hits, falseAlarms);
    }

    @Test
    void withoutResponsesThePageShowsAPlaceholder() {
        world.start(world.learner("Ada"), "A");

        open("teach/quiz/A/discernment");

        assertThat(words()).contains("Nobody has sorted these statements yet");
    }

    @Test
    void learnersArePlottedButAClassOfFewerThanTenIsNot() {
        takes(MARKUP, 7, 2);
        takes("Ben", 7, 2);
        takes("Cem", 8, 8);

        open("teach/quiz/A/discernment");

        Document picture = pictures().getFirst();
        assertThat(picture.select(".plane-region").eachText())
                .containsExactly(
                        "Tells them apart",
                        "Calls everything opinion",
                        "Calls everything factual",
                        "Can’t tell them apart yet");
        assertThat(picture.select(".plane-point")).hasSize(2);
        assertThat(picture.select(".plane-several").eachText()).containsExactly("2");
        assertThat(picture.select(".plane-point.plane-left")).hasSize(1);
        assertThat(picture.select(".plane-group")).isEmpty();
        assertThat(picture.select("[role=img]").attr("aria-label"))
                .isEqualTo(
                        "The class as a whole is shown once 10 learners have sorted every statement, because with fewer, a"
                                + " single learner moves the mean too much. So far there are 3.");
        assertThat(texts("sorters", "tbody tr"))
                .containsExactly(
                        "<b>Ada</b> 7 of 8 2 of 8 1.56 ± 0.71 −0.19 ± 0.35 tells them apart",
                        "Ben 7 of 8 2 of 8 1.56 ± 0.71 −0.19 ± 0.35 tells them apart",
                        "Cem 8 of 8 8 of 8 0.00 ± 1.02 −1.59 ± 0.51 leans towards “opinion”");
        assertThat(words()).doesNotContain(STRANGER);
    }

    @Test
    void namesakesAreDistinguishedByClassroomOrCode() {
        joins(world.classroom(teacher.id(), "8a"), "Ada");
        joins(world.classroom(teacher.id(), "8b"), "Ada");
        joins(world.classroom(teacher.id(), "8b"), "Ben");
        Learner other = world.learner("Ada");
        sorts(world.start(other, "A"), "A-1", 8, 7, 2);
        Learner another = world.learner("Ada");
        sorts(world.start(another, "A"), "A-1", 8, 7, 2);

        open("teach/quiz/A/discernment");

        assertThat(texts("sorters", "tbody th"))
                .containsExactlyInAnyOrder(
                        "Ada · 8a", "Ada · 8b", "Ada · " + code(other), "Ada · " + code(another), "Ben");
    }

    private static String code(Learner learner) {
        return learner.id().value().toString().substring(0, 6);
    }

    private void joins(Classroom room, String name) {
        JoinResult.Joined joined = (JoinResult.Joined)
                world.the(Joining.class).join(room.code(), Nickname.of(name).orElseThrow());
        sorts(world.start(joined.learner(), "A"), "A-1", 8, 7, 2);
    }

    @Test
    void theClassIsPlottedFromTenLearners() {
        for (int i = 0; i < 10; i++) {
            takes("Learner " + i, i % 2 == 0 ? 7 : 6, i % 2 == 0 ? 2 : 1);
        }

        open("teach/quiz/A/discernment");

        Document picture = pictures().getFirst();
        assertThat(picture.select(".plane-group").text()).isEqualTo("Class");
        assertThat(picture.select("[role=img]").attr("aria-label"))
                .isEqualTo("Taken together, the 10 learners tell opinion from fact."
                        + " They show no clear lean either way.");
        assertThat(picture.select("details tbody tr").eachText().getFirst())
                .isEqualTo("Class: 10 learners, mean and 95% interval 1.56 (1.56 to 1.56) 0.00 (−0.14 to 0.14)");
    }

    @Test
    void fourStatementsOfEachKindShowOnlyCountsForLearners() {
        world.catalogue.put(Items.quiz("F", sorting("F-1", 4)));
        sorts(world.start(world.learner("Ada"), "F"), "F-1", 4, 3, 1);

        open("teach/quiz/F/discernment");

        assertThat(pictures().getFirst().select(".plane-point")).isEmpty();
        assertThat(texts("sorters", "thead th"))
                .containsExactly("Learner", "Opinions found", "Facts called opinion", "In words");
        assertThat(texts("sorters", "tbody tr")).containsExactly("Ada 3 of 4 1 of 4");
        assertThat(words()).contains("With fewer than 8 statements of each kind");
    }

    @Test
    void learnersWithUnansweredStatementsHaveCountsButNoValues() {
        world.catalogue.put(Items.quiz("A", sorting("A-1", 8), sorting("A-2", 1)));
        sorts(world.start(world.learner("Ada"), "A"), "A-1", 8, 8, 0);

        open("teach/quiz/A/discernment");

        assertThat(texts("sorters", "tbody tr").getFirst())
                .contains("Ada 8 of 8 0 of 8", "not enough data yet", "left some unanswered");
    }

    @Test
    void aQuizWithoutSuchStatementsHasNoLinkToThePage() {
        world.catalogue.put(Items.quiz("B", Items.twoChoices("B-1")));
        world.start(world.learner("Ada"), "B").chooses("B-1", "a");

        open("teach/quiz/B");
        assertThat(tabs()).doesNotContain("Opinion and fact", "Confidence", "Before and after");
        open("teach/quiz/A");
        assertThat(tabs()).contains("Opinion and fact", "Confidence", "Misconceptions");
    }
}
