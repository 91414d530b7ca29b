package org.framewise.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.framewise.attempt.ResponseInput;
import org.framewise.demo.kind.ResponseDraw;
import org.framewise.demo.kind.SimulatedLearner;
import org.framewise.demo.kind.SimulatedTexts;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.QuizId;

/**
 * Simulates learners who take a course. The same seed gives the same learners with the same responses, and a small
 * class consists of the first learners of a large one.
 *
 * @see "docs/decisions/0030-simulated-learners-are-drawn-from-a-model-and-marked-everywhere.md"
 */
public final class Simulation {
    private final Population population;
    private final Attendance attendance;
    private final Course course;
    private final long seed;
    private final Map<QuizId, Difficulties> difficulties = new HashMap<>();
    private final ResponseDraw draw = new ResponseDraw(SimulatedTexts.read());

    public Simulation(Population population, Attendance attendance, Course course, long seed) {
        this.population = population;
        this.attendance = attendance;
        this.course = course;
        this.seed = seed;
        course.lessons()
                .forEach(lesson -> difficulties.computeIfAbsent(
                        lesson.quiz().id(), quiz -> Difficulties.of(lesson.quiz(), population.secondFormEase())));
    }

    public Course course() {
        return course;
    }

    /** The difficulties of the items of a quiz in the course. */
    public Difficulties difficulties(QuizId quiz) {
        return java.util.Objects.requireNonNull(difficulties.get(quiz));
    }

    /**
     * A learner with all of their attempts.
     *
     * @param traits the learner's traits before the course
     * @param attempts in the order of the lessons, without those that the learner missed
     */
    public record Participant(SimulatedLearner traits, List<Taken> attempts) {
        public Participant {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * An attempt.
     *
     * @param traits the learner's traits at the time of this lesson
     * @param seed determines the order of choices
     * @param daysLate days from the lesson until the attempt
     * @param minute minutes from the start of the lesson until the learner starts
     * @param answers in the order of the items; fewer than the form has if the learner stopped early
     */
    public record Taken(
            Course.Lesson lesson,
            SimulatedLearner traits,
            Form form,
            long seed,
            int daysLate,
            double minute,
            List<Answer> answers) {
        public Taken {
            answers = List.copyOf(answers);
        }

        public boolean finished() {
            return answers.size() == form.items().size();
        }
    }

    /**
     * The answer to an item.
     *
     * @param points a teacher's rating of a text; 0 for other items
     */
    public record Answer(Item item, ResponseInput input, int points) {}

    /**
     * Simulates the learner with this number. Learners with even numbers take the first form of a check before the
     * second form, learners with odd numbers take the second form before the first.
     *
     * @param number from 0 up
     */
    public Participant participant(int number) {
        RandomGenerator random = new Random(mixed(seed + mixed(number + 1L)));
        SimulatedLearner before = population.draw(random);
        List<Taken> attempts = new ArrayList<>();
        for (Course.Lesson lesson : course.lessons()) {
            Taken taken =
                    simulateAttempt(lesson, before.withGrowth(population.growth(), lesson.progress()), number, random);
            if (attendance.comes(random) && mayTake(lesson, attempts)) {
                attempts.add(taken);
            }
        }
        return new Participant(before, attempts);
    }

    /** Whether the learner may take the quiz: the check after requires that they have submitted the check before. */
    private static boolean mayTake(Course.Lesson lesson, List<Taken> before) {
        return lesson.part() != Course.Part.AFTER
                || before.stream().anyMatch(taken -> taken.lesson().part() == Course.Part.BEFORE && taken.finished());
    }

    private Taken simulateAttempt(Course.Lesson lesson, SimulatedLearner traits, int number, RandomGenerator random) {
        Form form = form(lesson, number);
        long order = random.nextLong();
        int daysLate = attendance.daysLate(random);
        double minute = 1 + 4 * random.nextDouble();
        int items = attendance.itemsTaken(form.items().size(), random);
        List<Answer> answers = new ArrayList<>();
        for (Item item : form.items().subList(0, items)) {
            ResponseDraw.Drawn drawn =
                    draw.draw(item, traits, difficulties(lesson.quiz().id()).of(item), random);
            answers.add(new Answer(item, drawn.input(), drawn.points()));
        }
        return new Taken(lesson, traits, form, order, daysLate, minute, answers);
    }

    private static Form form(Course.Lesson lesson, int number) {
        List<Form> forms = lesson.quiz().forms();
        int first = number % 2;
        return lesson.part() == null
                ? forms.getFirst()
                : forms.get(lesson.part() == Course.Part.BEFORE ? first : 1 - first);
    }

    /** Mixes the bits (MurmurHash3), because generators produce similar numbers for similar seeds. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
