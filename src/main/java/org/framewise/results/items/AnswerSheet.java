package org.framewise.results.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.measures.QuizScore;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/** A learner's first attempt at a form, limited to items that mean the same as in the statistics it is read for. */
public final class AnswerSheet {
    /** Sums of the same fractions in different orders differ by less than this, sums of different fractions by more. */
    private static final double GRAIN = 1e-9;

    private final SheetHead head;
    private final AnswerReader reader;
    private final @Nullable ScoredResponse[] answers;
    private final long[] millis;
    private final LeftOut left;
    private final double sum;
    private final int scored;
    private final int counted;

    /**
     * @param reader the reader that has read the answers
     * @param answers by index of the item, null without a response; must not be modified afterwards
     * @param millis the time taken for each answer, in milliseconds; must not be modified afterwards
     */
    AnswerSheet(SheetHead head, AnswerReader reader, @Nullable ScoredResponse[] answers, long[] millis) {
        this(head, reader, answers, millis, reader.nothing());
    }

    private AnswerSheet(
            SheetHead head, AnswerReader reader, @Nullable ScoredResponse[] answers, long[] millis, LeftOut left) {
        this.head = head;
        this.reader = reader;
        this.answers = answers;
        this.millis = millis;
        this.left = left;
        double earned = 0;
        int withScore = 0;
        int uncounted = 0;
        for (int place = 0; place < answers.length; place++) {
            ScoredResponse answer = at(place);
            if (left.has(place) || answer != null && !answer.counted()) {
                uncounted++;
            } else if (answer != null && answer.score().isPresent()) {
                withScore++;
                earned += answer.score().get().fraction();
            }
        }
        this.sum = earned;
        this.scored = withScore;
        this.counted = answers.length - uncounted;
    }

    /** A copy without the given items, which mean something else in this attempt than in the statistics. */
    AnswerSheet without(LeftOut items) {
        return new AnswerSheet(head, reader, answers, millis, items);
    }

    AnswerReader reader() {
        return reader;
    }

    public AttemptId attempt() {
        return head.attempt();
    }

    public LearnerId learner() {
        return head.learner();
    }

    /** The number of this attempt among the learner's attempts at the quiz, counted from 1. */
    public int sitting() {
        return head.sitting();
    }

    /** The assignment of the attempt; empty if it has none. */
    public Optional<AssignmentId> assignment() {
        return Optional.ofNullable(head.assignment());
    }

    /** Whether items that support it asked for confidence. */
    public boolean confidenceAsked() {
        return head.confidenceAsked();
    }

    /** The form in the attempt's revision. */
    public Form form() {
        return places().form();
    }

    /** The items of the form that mean the same as in the statistics, answered or not. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(form().items());
        items.removeIf(item -> left.has(places().of(item.id())));
        return items;
    }

    /** The counts of these items' statements that count for discernment, if every statement were sorted correctly. */
    public SortingCounts statements() {
        return left.statements();
    }

    /** Whether the item at this index has a response that is excluded because the item meant something else. */
    boolean isLeftOutAt(int place) {
        return left.has(place) && answers[place] != null;
    }

    /** The items with responses that are excluded because the items meant something else. */
    public List<ItemId> leftOut() {
        return IntStream.range(0, answers.length)
                .filter(this::isLeftOutAt)
                .mapToObj(place -> form().items().get(place).id())
                .toList();
    }

    /** Whether the key of any item in the form is corrected. */
    public boolean corrected() {
        return reader.corrected();
    }

    /** Whether a correction excludes an answered item. */
    public boolean lacksAnItem() {
        for (int place = 0; place < answers.length; place++) {
            ScoredResponse answer = at(place);
            if (answer != null && answer.corrected() && !answer.counted()) {
                return true;
            }
        }
        return false;
    }

    FormPlaces places() {
        return reader.places();
    }

    public boolean submitted() {
        return head.submitted();
    }

    /** The response to an item; empty without one. */
    public Optional<ScoredResponse> answer(ItemId item) {
        int place = places().of(item);
        return place < 0 ? Optional.empty() : Optional.ofNullable(at(place));
    }

    /** Passes on each answer that enters the statistics, in the order of the form. */
    public void forEachCounted(Consumer<ScoredResponse> consumer) {
        for (int place = 0; place < answers.length; place++) {
            ScoredResponse answer = at(place);
            if (answer != null && answer.counted()) {
                consumer.accept(answer);
            }
        }
    }

    /** The answer to the item at this index, counted from 0; null if there is none or it is excluded. */
    @Nullable
    ScoredResponse at(int place) {
        return left.has(place) ? null : answers[place];
    }

    /** The time taken for the answer at this index, in milliseconds. */
    long millisAt(int place) {
        return millis[place];
    }

    /** The score of an item; empty without one. */
    public Optional<Score> score(ItemId item) {
        int place = places().of(item);
        ScoredResponse answer = place < 0 ? null : at(place);
        return answer == null ? Optional.empty() : answer.score();
    }

    /** The score of the attempt; empty if fewer than half of the items that count have one. */
    public Optional<QuizScore> total() {
        return QuizScore.ofSum(sum, scored, counted);
    }

    /** The mean fraction earned on all other items; empty if fewer than half of them have a score. */
    public Optional<Double> rest(ScoredResponse without) {
        int others = without.counted() ? counted - 1 : counted;
        Optional<QuizScore> rest = without.score().isPresent()
                ? QuizScore.ofSum(Math.max(0, sum - without.score().get().fraction()), scored - 1, others)
                : QuizScore.ofSum(sum, scored, others);
        return rest.map(score -> Math.rint(score.percent() / 100 / GRAIN) * GRAIN);
    }
}
