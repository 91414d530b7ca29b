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
 * An item with the rules of its type: what a response may be, what it earns, what was right and wrong in it, and what can be said about it
 * in words. Each type of item has one subclass, and {@link #of} is where the program tells types apart; whatever differs from type to type
 * is a method here, so that the compiler asks every type for it.
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

    /** What the type is called in quiz files, exports and the database. */
    public abstract String id();

    /** @throws IllegalArgumentException if the response does not fit the item; the message says why */
    abstract void requireFits(Response response);

    /** The most that the item gives; above 0. */
    abstract double max();

    /**
     * What a response that fits earns; empty if that waits for a teacher's rating.
     *
     * @param accepted further answers that a correction of the key accepts
     */
    abstract Optional<Score> score(Response response, Set<Accept> accepted);

    /** What was right or wrong in a response that fits, in the item's order. */
    abstract List<Mark> marks(Response response, Set<Accept> accepted);

    /** Every answer that a correction could accept besides the key. Types without single answers have none. */
    public Stream<Accept> furtherAnswers() {
        return Stream.empty();
    }

    /** Whether that further answer is one that the item offers and its key doesn't have. */
    final boolean offers(Accept accept) {
        return furtherAnswers().anyMatch(accept::equals);
    }

    /**
     * A tag for every choice point of the item at which a wrong answer with that tag can be given.
     *
     * @param accepted answers that are not wrong any more
     */
    public abstract Stream<Misconception> misconceptions(Set<Accept> accepted);

    /** The words of what a {@linkplain Mark#unit() unit} names; the unit itself where the item has no such thing. */
    public abstract String text(String unit);

    /** A response that fits, in the words that the learner saw, on one line but for what they wrote themselves. */
    public abstract String words(Response response);

    /**
     * For which answers in a response a confidence may have been stated: by the unit for which it is, the unit of the mark that says whether
     * the answer is right. Empty where confidence is never asked.
     */
    public Map<String, String> judged(Response response) {
        return Map.of();
    }

    /** Among how many alternatives an answer is chosen for which a confidence can be stated; 0 where it never is. */
    public int alternatives() {
        return 0;
    }

    /** What can be chosen from a list; empty for types that have none. */
    public List<Choice> choices() {
        return List.of();
    }

    /** The ids of the choices that are right. */
    public Set<String> rightChoices() {
        return Set.of();
    }

    /** The ids of the choices that a response took. */
    public Set<String> chosen(Response response) {
        return Set.of();
    }

    /** Whether a response is right or wrong as a whole, with nothing in between. */
    public boolean isRightOrWrong() {
        return false;
    }

    /** Whether a teacher rates it. */
    public boolean isRated() {
        return false;
    }
}
