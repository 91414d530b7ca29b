package org.framewise.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.framewise.demo.kind.ExpectedScore;
import org.framewise.demo.kind.SimulatedLearner;
import org.framewise.loading.FolderCatalogue;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.DiscernmentChange;
import org.framewise.measures.Facility;
import org.framewise.measures.Gain;
import org.framewise.measures.GroupDiscernment;
import org.framewise.measures.MisconceptionProfile;
import org.framewise.measures.QuizScore;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Difficulty;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;
import org.junit.jupiter.api.Test;

/** From the responses, the measures recover the parameters that the model put into a simulated class. */
class RecoveryTest {
    private static final Course COURSE = Course.of(new FolderCatalogue(Path.of("quizzes")).revisions());
    private static final long SEED = 4;

    private static Population alike(double sensitivity, double criterion) {
        return new Population(
                Population.Trait.of(0),
                Population.Trait.of(sensitivity),
                Population.Trait.of(criterion),
                Map.of(),
                0,
                Population.Trait.of(0),
                Population.Trait.of(0),
                SimulatedLearner.Growth.NONE,
                0);
    }

    private static Population overconfident(double by) {
        Population alike = alike(1, 0);
        return new Population(
                new Population.Trait(0, 0.8),
                alike.sensitivity(),
                alike.criterion(),
                Map.of(),
                0,
                alike.slowness(),
                Population.Trait.of(by),
                alike.growth(),
                0);
    }

    private static Population growing(SimulatedLearner.Growth growth, double secondFormEase) {
        Population school = Population.SCHOOL;
        return new Population(
                school.ability(),
                school.sensitivity(),
                school.criterion(),
                school.pulls(),
                school.pullSpread(),
                school.slowness(),
                school.overconfidence(),
                growth,
                secondFormEase);
    }

    private static Simulation simulation(Population population) {
        return new Simulation(population, Attendance.PERFECT, COURSE, SEED);
    }

    private static List<Simulation.Participant> learners(Simulation simulation, int n) {
        return IntStream.range(0, n).mapToObj(simulation::participant).toList();
    }

    private static Simulation.Taken taken(Simulation.Participant participant, String quiz) {
        return participant.attempts().stream()
                .filter(taken -> taken.lesson().quiz().id().value().equals(quiz))
                .findFirst()
                .orElseThrow();
    }

    private static List<ItemResponse> responses(Simulation.Taken taken) {
        return taken.answers().stream()
                .map(answer -> new ItemResponse(answer.item(), answer.input().response()))
                .toList();
    }

    private static Stream<Simulation.Answer> answers(List<Simulation.Participant> learners) {
        return learners.stream()
                .flatMap(learner -> learner.attempts().stream())
                .flatMap(taken -> taken.answers().stream());
    }

    private static SortingCounts sorting(Simulation.Taken taken) {
        return SortingCounts.of(responses(taken));
    }

    @Test
    void aClassesSensitivityAndCriterionAreRecovered() {
        List<Simulation.Participant> learners = learners(simulation(alike(1.2, -0.4)), 500);

        SortingCounts all = learners.stream()
                .map(learner -> sorting(taken(learner, "A")))
                .reduce(SortingCounts.NONE, SortingCounts::plus);
        Discernment pooled = Discernment.of(all).orElseThrow();

        assertThat(all.signals()).isEqualTo(4000);
        assertThat(all.noises()).isEqualTo(4000);
        assertThat(pooled.sensitivity()).isCloseTo(1.2, within(2 * pooled.sensitivityError()));
        assertThat(pooled.criterion()).isCloseTo(-0.4, within(2 * pooled.criterionError()));
    }

    /** With only eight statements of each kind, d′ shrinks; the binomial distribution gives the amount. */
    @Test
    void learnersMeanSensitivityShrinksAsPredictedForEightStatementsOfEachKind() {
        GroupDiscernment group = GroupDiscernment.of(learners(simulation(alike(1.2, -0.4)), 500).stream()
                        .map(learner ->
                                Discernment.of(sorting(taken(learner, "A"))).orElseThrow())
                        .toList())
                .orElseThrow();

        // hit rate Φ(1.0) = 0.841345, false-alarm rate Φ(−0.2) = 0.420740
        BinomialDistribution hits = BinomialDistribution.of(8, 0.841345);
        BinomialDistribution falseAlarms = BinomialDistribution.of(8, 0.420740);
        double sensitivity = 0;
        double criterion = 0;
        for (int h = 0; h <= 8; h++) {
            for (int f = 0; f <= 8; f++) {
                Discernment one = Discernment.of(new SortingCounts(h, 8, f, 8)).orElseThrow();
                double chance = hits.probability(h) * falseAlarms.probability(f);
                sensitivity += chance * one.sensitivity();
                criterion += chance * one.criterion();
            }
        }
        assertThat(group.sensitivity().interval().orElseThrow().contains(sensitivity))
                .isTrue();
        assertThat(group.criterion().interval().orElseThrow().contains(criterion))
                .isTrue();
        assertThat(group.lean()).contains(Discernment.Lean.TO_OPINION);
    }

    @Test
    void theGainAndTheFormEffectAreRecovered() {
        Simulation simulation = simulation(growing(Population.SCHOOL.growth(), 0.4));
        List<Simulation.Participant> learners = learners(simulation, 600);

        Gain.Balanced balanced = Gain.of(
                        learners.stream().map(RecoveryTest::pair).toList())
                .flatMap(Gain::balanced)
                .orElseThrow();
        double ab = expectedGain(simulation, learners, Gain.Order.AB);
        double ba = expectedGain(simulation, learners, Gain.Order.BA);

        double error = balanced.error().orElseThrow();
        assertThat(balanced.ab()).isEqualTo(300);
        assertThat(balanced.ba()).isEqualTo(300);
        assertThat(balanced.gain()).isCloseTo((ab + ba) / 2, within(2 * error));
        assertThat(balanced.formEffect()).isCloseTo((ab - ba) / 2, within(2 * error));
        assertThat(error).isLessThan(1);
        assertThat((ab + ba) / 2).isBetween(8.0, 20.0);
        assertThat((ab - ba) / 2).isBetween(2.0, 10.0);
    }

    @Test
    void aClassThatHasLearntNothingShowsNoGain() {
        List<Simulation.Participant> learners = learners(simulation(growing(SimulatedLearner.Growth.NONE, 0.4)), 600);

        Gain.Balanced balanced = Gain.of(
                        learners.stream().map(RecoveryTest::pair).toList())
                .flatMap(Gain::balanced)
                .orElseThrow();

        assertThat(Math.abs(balanced.gain())).isLessThan(2 * balanced.error().orElseThrow());
        assertThat(balanced.formEffect()).isGreaterThan(2 * balanced.error().orElseThrow());
    }

    private static Gain.Pair pair(Simulation.Participant learner) {
        Simulation.Taken before = learner.attempts().getFirst();
        Simulation.Taken after = learner.attempts().getLast();
        return new Gain.Pair(order(learner), percent(before), percent(after));
    }

    private static Gain.Order order(Simulation.Participant learner) {
        return learner.attempts().getFirst().form().id().value().equals("A") ? Gain.Order.AB : Gain.Order.BA;
    }

    /** Computes the score without written responses, because only some learners' are rated. */
    private static double percent(Simulation.Taken taken) {
        List<Optional<Score>> scores = taken.answers().stream()
                .filter(answer -> !(answer.item() instanceof ExtendedTextItem))
                .map(answer -> Scoring.score(answer.item(), answer.input().response()))
                .toList();
        return QuizScore.of(scores).orElseThrow().percent();
    }

    private static double expectedGain(Simulation simulation, List<Simulation.Participant> learners, Gain.Order order) {
        return learners.stream()
                .filter(learner -> order(learner) == order)
                .mapToDouble(learner -> expected(simulation, learner.attempts().getLast())
                        - expected(simulation, learner.attempts().getFirst()))
                .average()
                .orElseThrow();
    }

    private static double expected(Simulation simulation, Simulation.Taken taken) {
        return 100
                * taken.form().items().stream()
                        .filter(item -> !(item instanceof ExtendedTextItem))
                        .mapToDouble(item -> ExpectedScore.of(
                                item,
                                taken.traits(),
                                simulation
                                        .difficulties(taken.lesson().quiz().id())
                                        .of(item)))
                        .average()
                        .orElseThrow();
    }

    @Test
    void suspicionAloneIsDistinguishedFromSkill() {
        assertThat(change(new SimulatedLearner.Growth(0, 0, -0.6)).onlySuspicionRose())
                .isTrue();
        assertThat(change(new SimulatedLearner.Growth(0, 0.8, -0.6)).onlySuspicionRose())
                .isFalse();
    }

    private static DiscernmentChange change(SimulatedLearner.Growth growth) {
        return DiscernmentChange.of(learners(simulation(growing(growth, 0)), 200).stream()
                        .map(learner -> new DiscernmentChange.Pair(
                                Discernment.of(sorting(learner.attempts().getFirst()))
                                        .orElseThrow(),
                                Discernment.of(sorting(learner.attempts().getLast()))
                                        .orElseThrow()))
                        .toList())
                .orElseThrow();
    }

    /** The model uses pulls of two sizes; the expected frequency of each is computed here from the formula. */
    @Test
    void sharesOfMisconceptionsAreRecovered() {
        Map<Misconception, Double> pulls = Map.of(Misconception.HALF_READ, 3.0, Misconception.READS_IN, 0.5);
        Population even = alike(1, 0);
        Simulation simulation = simulation(new Population(
                even.ability(),
                even.sensitivity(),
                even.criterion(),
                pulls,
                0,
                even.slowness(),
                even.overconfidence(),
                even.growth(),
                0));
        List<Simulation.Participant> learners = learners(simulation, 200);
        Map<Misconception, Double> expected = new EnumMap<>(Misconception.class);
        Map<Misconception, Integer> offered = new EnumMap<>(Misconception.class);
        for (Item item : COURSE.lessons().get(2).quiz().items().toList()) {
            double odds = Math.exp(-simulation
                    .difficulties(COURSE.lessons().get(2).quiz().id())
                    .of(item));
            wrong(item, odds, pulls)
                    .forEach(point -> point.forEach((tag, chance) -> {
                        expected.merge(tag, chance, Double::sum);
                        offered.merge(tag, 1, Integer::sum);
                    }));
        }

        MisconceptionProfile profile = MisconceptionProfile.of(learners.stream()
                .flatMap(learner -> responses(taken(learner, "B")).stream())
                .toList());

        assertThat(expected).containsKeys(Misconception.HALF_READ, Misconception.READS_IN);
        assertThat(profile.tags()).hasSize(expected.size());
        for (MisconceptionProfile.Tag tag : profile.tags()) {
            double share =
                    expected.getOrDefault(tag.misconception(), 0.0) / offered.getOrDefault(tag.misconception(), 1);
            assertThat(tag.offered()).isEqualTo(200 * offered.getOrDefault(tag.misconception(), 0));
            assertThat(tag.share())
                    .as(tag.misconception().id())
                    .isCloseTo(share, within(3.5 * Math.sqrt(share * (1 - share) / tag.offered())));
        }
    }

    /** Returns the probability of each misconception, for each choice that a learner makes in an item. */
    private static List<Map<Misconception, Double>> wrong(Item item, double odds, Map<Misconception, Double> pulls) {
        return switch (item) {
            case ChoiceItem choice -> {
                List<Choice> distractors = choice.choices().stream()
                        .filter(one -> !one.id().equals(choice.key()))
                        .toList();
                double all = odds
                        + distractors.stream()
                                        .mapToDouble(one -> pull(one.misconception(), pulls))
                                        .sum()
                                / distractors.size();
                Map<Misconception, Double> point = new EnumMap<>(Misconception.class);
                distractors.forEach(one -> point.merge(
                        java.util.Objects.requireNonNull(one.misconception()),
                        pull(one.misconception(), pulls) / distractors.size() / all,
                        Double::sum));
                yield List.of(point);
            }
            case MultipleChoiceItem several ->
                several.choices().stream()
                        .filter(one -> !several.key().contains(one.id()))
                        .map(one -> alone(one.misconception(), odds, pulls))
                        .toList();
            case HottextItem hottext ->
                hottext.tappable()
                        .map(hottext::segment)
                        .filter(segment -> segment.role() == HottextItem.Role.DISTRACTOR)
                        .map(segment -> alone(segment.misconception(), odds, pulls))
                        .toList();
            case MatchItem match ->
                match.left().stream()
                        .map(entry -> alone(entry.misconception(), odds, pulls))
                        .toList();
            case ExtendedTextItem text -> List.of();
            default -> throw new IllegalStateException("quiz B has no such item: " + item.id());
        };
    }

    private static Map<Misconception, Double> alone(
            @org.jspecify.annotations.Nullable Misconception tag, double odds, Map<Misconception, Double> pulls) {
        return Map.of(java.util.Objects.requireNonNull(tag), pull(tag, pulls) / (odds + pull(tag, pulls)));
    }

    private static double pull(@org.jspecify.annotations.Nullable Misconception tag, Map<Misconception, Double> pulls) {
        return tag == null ? 1 : pulls.getOrDefault(tag, 1.0);
    }

    @Test
    void theModelsOverconfidenceAndUnderconfidenceAreRecovered() {
        for (double by : new double[] {0.15, 0, -0.15}) {
            Simulation simulation = simulation(overconfident(by));
            List<Calibration.Judgement> judgements = new ArrayList<>();
            double felt = 0;
            double right = 0;
            for (Simulation.Participant learner : learners(simulation, 100)) {
                for (Simulation.Taken taken : learner.attempts()) {
                    for (Simulation.Answer answer : taken.answers()) {
                        if (answer.item() instanceof ChoiceItem item
                                && answer.input().response() instanceof Response.SingleChoice given) {
                            double chance = ExpectedScore.of(
                                    item,
                                    taken.traits(),
                                    simulation
                                            .difficulties(taken.lesson().quiz().id())
                                            .of(item));
                            felt += Math.max(0.25, Math.min(0.95, chance + by));
                            right += chance;
                            judgements.add(new Calibration.Judgement(
                                    confidence(answer), given.choice().equals(item.key())));
                        }
                    }
                }
            }
            int n = judgements.size();

            Calibration calibration = Calibration.of(judgements).orElseThrow();

            assertThat(calibration.overconfidence())
                    .as("put in " + by)
                    .isCloseTo((felt - right) / n, within(3 * 0.5 / Math.sqrt(n)));
            assertThat((felt - right) / n).isCloseTo(by, within(0.04));
        }
    }

    private static Confidence confidence(Simulation.Answer answer) {
        return java.util.Objects.requireNonNull(
                answer.input().confidence().get(answer.item().id().value()));
    }

    @Test
    void everyItemsFacilityMatchesItsExpectedDifficulty() {
        Simulation simulation = simulation(alike(1, 0));
        List<Simulation.Participant> learners = learners(simulation, 400);
        Map<ItemId, List<Score>> scores = new java.util.HashMap<>();
        answers(learners)
                .filter(answer -> !(answer.item() instanceof ClassifyItem item
                        && item.core().countsForDiscernment()))
                .forEach(answer -> scores.computeIfAbsent(answer.item().id(), id -> new ArrayList<>())
                        .add(TeacherAtWork.score(answer, answer.item() instanceof ExtendedTextItem)
                                .orElseThrow()));
        Map<Difficulty, List<Double>> byDifficulty = new EnumMap<>(Difficulty.class);

        COURSE.lessons().stream()
                .flatMap(lesson -> lesson.quiz().items())
                .filter(item -> scores.containsKey(item.id()))
                .distinct()
                .forEach(item -> {
                    Facility facility = Facility.of(item, scores.getOrDefault(item.id(), List.of()))
                            .orElseThrow();
                    assertThat(facility.mean())
                            .as(item.id().value())
                            .isCloseTo(item.core().expectedFacility(), within(0.08));
                    byDifficulty
                            .computeIfAbsent(item.core().difficulty(), level -> new ArrayList<>())
                            .add(facility.mean());
                });

        assertThat(lowest(byDifficulty, Difficulty.EASY)).isGreaterThan(highest(byDifficulty, Difficulty.MEDIUM));
        assertThat(lowest(byDifficulty, Difficulty.MEDIUM)).isGreaterThan(highest(byDifficulty, Difficulty.HARD));
    }

    private static double lowest(Map<Difficulty, List<Double>> means, Difficulty level) {
        return means.getOrDefault(level, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
    }

    private static double highest(Map<Difficulty, List<Double>> means, Difficulty level) {
        return means.getOrDefault(level, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }
}
