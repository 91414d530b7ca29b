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

/** A learner's first attempt at a form, as far as its items mean the same as in the figures that it is read for. */
public final class AnswerSheet {
    /** Sums of the same fractions in another order differ by less than this, and those of other fractions by more. */
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
     * @param reader of the answers
     * @param answers by place, none for an item that has no response; must not change any more, like the times
     * @param millis taken for each
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

    /** The same attempt without the items that mean something else in it than in the figures. */
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

    /** Which of the learner's attempts at the quiz it is, counted from 1. */
    public int sitting() {
        return head.sitting();
    }

    /** The assignment under which it was taken; empty where none was given. */
    public Optional<AssignmentId> assignment() {
        return Optional.ofNullable(head.assignment());
    }

    /** Whether items that ask how sure the learner is did so. */
    public boolean confidenceAsked() {
        return head.confidenceAsked();
    }

    /** The form as it was in the attempt's revision. */
    public Form form() {
        return places().form();
    }

    /** The items of the form that mean the same as in the figures, answered or not. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>(form().items());
        items.removeIf(item -> left.has(places().of(item.id())));
        return items;
    }

    /** What all statements of these items that count for discernment come to where each is sorted rightly. */
    public SortingCounts statements() {
        return left.statements();
    }

    /** Whether something was given for the item that is at that place, and is left out because the item meant something else. */
    boolean isLeftOutAt(int place) {
        return left.has(place) && answers[place] != null;
    }

    /** The items for which something was given that is left out because they meant something else. */
    public List<ItemId> leftOut() {
        return IntStream.range(0, answers.length)
                .filter(this::isLeftOutAt)
                .mapToObj(place -> form().items().get(place).id())
                .toList();
    }

    /** Whether the key of an item of the form is corrected. */
    public boolean corrected() {
        return reader.corrected();
    }

    /** Whether an item that was answered is taken out of the count by a correction. */
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

    /** What was given for an item; empty where nothing was. */
    public Optional<ScoredResponse> answer(ItemId item) {
        int place = places().of(item);
        return place < 0 ? Optional.empty() : Optional.ofNullable(at(place));
    }

    /** Hands over each answer that is in figures, in the order of the form. */
    public void forEachCounted(Consumer<ScoredResponse> consumer) {
        for (int place = 0; place < answers.length; place++) {
            ScoredResponse answer = at(place);
            if (answer != null && answer.counted()) {
                consumer.accept(answer);
            }
        }
    }

    /** The answer at that place, counted from 0; none where it is left out. */
    @Nullable
    ScoredResponse at(int place) {
        return left.has(place) ? null : answers[place];
    }

    /** The time taken for the answer at that place, in milliseconds. */
    long millisAt(int place) {
        return millis[place];
    }

    /** The score of an item; empty where it has none. */
    public Optional<Score> score(ItemId item) {
        int place = places().of(item);
        ScoredResponse answer = place < 0 ? null : at(place);
        return answer == null ? Optional.empty() : answer.score();
    }

    /** The score of the attempt; empty if fewer than half of the items that are counted have one. */
    public Optional<QuizScore> total() {
        return QuizScore.ofSum(sum, scored, counted);
    }

    /** The mean fraction earned on all other items than that one; empty if fewer than half of them have a score. */
    public Optional<Double> rest(ScoredResponse without) {
        int others = without.counted() ? counted - 1 : counted;
        Optional<QuizScore> rest = without.score().isPresent()
                ? QuizScore.ofSum(Math.max(0, sum - without.score().get().fraction()), scored - 1, others)
                : QuizScore.ofSum(sum, scored, others);
        return rest.map(score -> Math.rint(score.percent() / 100 / GRAIN) * GRAIN);
    }
}
