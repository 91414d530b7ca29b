package org.framewise.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.framewise.classroom.Nickname;
import org.framewise.demo.kind.SimulatedTexts;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.Response;
import org.framewise.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** Tests which simulated learners take which quizzes and when, and what they write. */
class SimulationTest {
    private static final Course COURSE = Course.of(new FolderCatalogue(Path.of("quizzes")).revisions());

    private static Simulation simulation(Attendance attendance, long seed) {
        return new Simulation(Population.SCHOOL, attendance, COURSE, seed);
    }

    @Test
    void theCourseBeginsAndEndsWithTheCheck() {
        assertThat(COURSE.lessons())
                .extracting(lesson -> lesson.quiz().id().value() + " " + lesson.part() + " " + lesson.daysAgo())
                .containsExactly("E BEFORE 25", "A null 21", "B null 16", "C null 12", "D null 7", "E AFTER 3");
    }

    @Test
    void theSeedDeterminesTheSimulatedLearners() {
        Simulation one = simulation(Attendance.SCHOOL, 1);

        assertThat(one.participant(3))
                .isEqualTo(simulation(Attendance.SCHOOL, 1).participant(3));
        assertThat(one.participant(3)).isNotEqualTo(one.participant(4));
        assertThat(one.participant(3))
                .isNotEqualTo(simulation(Attendance.SCHOOL, 2).participant(3));
    }

    @Test
    void halfOfTheLearnersStartWithEachForm() {
        Simulation simulation = simulation(Attendance.PERFECT, 1);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(simulation::participant)
                        .map(one -> one.attempts().getFirst().form().id().value()
                                + one.attempts().getLast().form().id().value()))
                .containsExactly("AB", "BA", "AB", "BA");
    }

    @Test
    void someSimulatedLearnersAreAbsentComeLateOrStopEarly() {
        Simulation simulation = simulation(Attendance.SCHOOL, 1);
        List<Simulation.Participant> learners =
                IntStream.range(0, 60).mapToObj(simulation::participant).toList();
        List<Simulation.Taken> all =
                learners.stream().flatMap(one -> one.attempts().stream()).toList();

        assertThat(all).hasSizeBetween(320, 359);
        assertThat(all).anyMatch(taken -> taken.daysLate() > 0);
        assertThat(all.stream().filter(taken -> !taken.finished())).hasSizeBetween(4, 30);
        assertThat(learners)
                .allSatisfy(one -> assertThat(one.attempts().stream()
                                .filter(taken -> taken.lesson().part() == Course.Part.AFTER)
                                .count())
                        .isLessThanOrEqualTo(one.attempts().stream()
                                .filter(taken -> taken.lesson().part() == Course.Part.BEFORE && taken.finished())
                                .count()));
    }

    @Test
    void everyItemGetsAFittingResponse() {
        Simulation.Participant learner = simulation(Attendance.PERFECT, 5).participant(0);
        Set<Class<?>> kinds = new HashSet<>();

        learner.attempts()
                .forEach(taken -> taken.answers().forEach(answer -> {
                    Scoring.requireFits(answer.item(), answer.input().response());
                    assertThat(answer.input().response().isEmpty()
                                    && !(answer.input().response() instanceof Response.Hottext))
                            .as(answer.item().id().value())
                            .isFalse();
                    assertThat(answer.input().timeTaken()).isPositive();
                    kinds.add(answer.item().getClass());
                }));

        assertThat(learner.attempts().stream()
                        .mapToInt(taken -> taken.answers().size())
                        .sum())
                .isEqualTo(61);
        assertThat(kinds).hasSize(Item.class.getPermittedSubclasses().length);
    }

    @Test
    void everyTextItemHasSampleTextsOfEachQuality() {
        Map<String, Map<Integer, List<String>>> texts = SimulatedTexts.read().byItem();
        List<String> items = COURSE.lessons().stream()
                .flatMap(lesson -> lesson.quiz().items())
                .filter(ExtendedTextItem.class::isInstance)
                .map(item -> item.id().value())
                .distinct()
                .toList();

        assertThat(texts.keySet()).containsExactlyInAnyOrderElementsOf(items);
        texts.values().forEach(byPoints -> {
            assertThat(byPoints).containsOnlyKeys(0, 1, 2, 3);
            assertThat(byPoints.values()).allMatch(some -> some.size() >= 2);
        });
    }

    @Test
    void simulatedNamesAreDistinctMarkedAndFictional() {
        List<String> names = IntStream.range(0, 1000).mapToObj(Nicknames::of).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names).startsWith("Amber Badger (sim)", "Brisk Crane (sim)");
        assertThat(names)
                .allMatch(name -> name.endsWith("(sim)")
                        && Nickname.of(name)
                                .map(Nickname::value)
                                .filter(name::equals)
                                .isPresent());
    }
}
