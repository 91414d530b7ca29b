package org.framewise.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/**
 * An item with the rules of its type: which responses are valid, what they earn, what was right and wrong, and how to
 * put them into words. Each type of item has one subclass, and {@link #of} is where the program tells types apart.
 * Everything that differs by type is a method here, so the compiler requires an implementation for every type.
 */
public abstract sealed class Kind permits TypedKind {

    public static Kind of(Item item) {
        return switch (item) {
            case ClassifyItem classify -> new ClassifyKind(classify);
            case ChoiceItem choice -> new ChoiceKind(choice);
            case MultipleChoiceItem several -> new MultipleChoiceKind(several);
            case HottextItem hottext -> new HottextKind(hottext);
            case MatchItem match -> new MatchKind(match);
            case OrderItem order -> new OrderKind(order);
            case ExtendedTextItem text -> new ExtendedTextKind(text);
        };
    }

    abstract Item item();

    /** The name of the type in quiz files, exports and the database. */
    public abstract String id();

    /** @throws IllegalArgumentException if the response does not fit the item; the message says why */
    abstract void requireFits(Response response);

    /** The maximum score of the item; above 0. */
    abstract double max();

    /**
     * The score of a valid response; empty if it has to wait for a teacher's rating.
     *
     * @param accepted additional answers accepted by corrections of the key
     */
    abstract Optional<Score> score(Response response, Set<Accept> accepted);

    /** What was right or wrong in a valid response, in the item's order. */
    abstract List<Mark> marks(Response response, Set<Accept> accepted);

    /** Every answer besides the key that a correction could accept. Empty for types without single answers. */
    public Stream<Accept> furtherAnswers() {
        return Stream.empty();
    }

    /** Whether the answer is an option of the item that is not in its key. */
    final boolean offers(Accept accept) {
        return furtherAnswers().anyMatch(accept::equals);
    }

    /**
     * The misconceptions that a wrong answer to the item can show. Each occurs once for every decision that can show
     * it.
     *
     * @param accepted answers that no longer count as wrong
     */
    public abstract Stream<Misconception> misconceptions(Set<Accept> accepted);

    /** The text of a {@linkplain Mark#unit() unit}, or the unit itself if the item doesn't have it. */
    public abstract String text(String unit);

    /** A valid response in the words the learner saw, on one line except for text that the learner wrote. */
    public abstract String words(Response response);

    /**
     * The answers in a response that a confidence may have been stated for. Maps the unit that carries the confidence
     * to the unit of the mark that tells whether the answer is right. Empty for types that never ask for confidence.
     */
    public Map<String, String> judged(Response response) {
        return Map.of();
    }

    /**
     * The number of alternatives of each answer that learners may state a confidence for; 0 for types that never ask
     * for confidence.
     */
    public int alternatives() {
        return 0;
    }

    /** The choices in the list; empty for types that have none. */
    public List<Choice> choices() {
        return List.of();
    }

    /** The ids of the correct choices. */
    public Set<String> rightChoices() {
        return Set.of();
    }

    /** The ids of the choices selected in a response. */
    public Set<String> chosen(Response response) {
        return Set.of();
    }

    /** Whether a response can only be right or wrong as a whole. */
    public boolean isRightOrWrong() {
        return false;
    }

    /** Whether a teacher rates responses. */
    public boolean isRated() {
        return false;
    }
}
