package org.framewise.measures;

import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;

/**
 * How statements were sorted into opinion (the signal) and factual (the noise). Unsorted statements are not counted.
 *
 * @param hits opinions called opinion, 0 to {@code signals}
 * @param signals statements keyed opinion (nS)
 * @param falseAlarms factual statements called opinion, 0 to {@code noises}
 * @param noises statements keyed factual (nN)
 */
public record SortingCounts(int hits, int signals, int falseAlarms, int noises) {
    /** The counts without any sorted statement. */
    public static final SortingCounts NONE = new SortingCounts(0, 0, 0, 0);

    /** @throws IllegalArgumentException if a count is negative or exceeds its total */
    public SortingCounts {
        if (hits < 0 || hits > signals || falseAlarms < 0 || falseAlarms > noises) {
            throw new IllegalArgumentException(
                    "%d of %d opinions and %d of %d factual statements".formatted(hits, signals, falseAlarms, noises));
        }
    }

    /**
     * Counts the sorted statements of all
     * {@linkplain org.framewise.quiz.ItemCore#countsForDiscernment() items that count for discernment}; other items are
     * skipped.
     */
    public static SortingCounts of(Collection<ItemResponse> responses) {
        SortingCounts sum = NONE;
        for (ItemResponse given : responses) {
            if (given instanceof ItemResponse(ClassifyItem item, Response.Classify response)) {
                sum = sum.plus(of(item, response));
            }
        }
        return sum;
    }

    /** Counts the sorted statements of one item; {@link #NONE} if the item does not count for discernment. */
    public static SortingCounts of(ClassifyItem item, Response.Classify response) {
        return of(item, response, List.of());
    }

    /**
     * Counts the sorted statements of one item; {@link #NONE} if it does not count for discernment. A statement for
     * which a correction accepts both kinds is neither signal nor noise and is not counted.
     */
    public static SortingCounts of(ClassifyItem item, Response.Classify response, Collection<Correction> corrections) {
        SortingCounts sum = NONE;
        if (item.core().countsForDiscernment()) {
            for (ClassifyItem.Statement statement : item.statements()) {
                String id = statement.id().value();
                boolean both = corrections.stream()
                        .anyMatch(correction -> correction instanceof Correction.Accept accept
                                && accept.unit().equals(id));
                if (!both) {
                    sum = sum.plus(of(statement.key(), response.categories().getOrDefault(id, "")));
                }
            }
        }
        return sum;
    }

    /**
     * The counts of an item if every statement is sorted correctly; {@link #NONE} if a correction excludes the item.
     */
    public static SortingCounts ofAll(ClassifyItem item, Collection<Correction> corrections) {
        if (corrections.stream().anyMatch(Correction.NotCounted.class::isInstance)) {
            return NONE;
        }
        return of(
                item,
                new Response.Classify(item.statements().stream()
                        .collect(Collectors.toMap(statement -> statement.id().value(), ClassifyItem.Statement::key))),
                corrections);
    }

    private static SortingCounts of(String key, String given) {
        int opinion = given.equals(OPINION) ? 1 : 0;
        if (opinion == 0 && !given.equals(FACTUAL)) {
            return NONE;
        }
        return key.equals(OPINION) ? new SortingCounts(opinion, 1, 0, 0) : new SortingCounts(0, 0, opinion, 1);
    }

    public SortingCounts plus(SortingCounts other) {
        return new SortingCounts(
                hits + other.hits, signals + other.signals, falseAlarms + other.falseAlarms, noises + other.noises);
    }
}
