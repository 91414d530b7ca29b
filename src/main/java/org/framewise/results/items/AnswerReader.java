package org.framewise.results.items;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.framewise.attempt.ResponseJson;
import org.framewise.measures.Calibration;
import org.framewise.measures.Calibration.Judgement;
import org.framewise.measures.SortingCounts;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Kind;
import org.framewise.scoring.Marking;
import org.framewise.scoring.Score;

/**
 * Reads stored responses to a form. A response that many learners gave is parsed and marked once, and cached for later
 * requests. Written texts are not read: statistics only need their scores.
 */
final class AnswerReader {
    /** Maximum number of different answers cached for each item; others are read each time. */
    static final int MOST_PER_ITEM = 20_000;

    private final FormPlaces places;
    private final List<ItemReader> readers;
    private final LeftOut nothing;
    private final boolean corrected;

    /** @param corrections the corrections of keys, by item */
    AnswerReader(Form form, Map<ItemId, List<Correction>> corrections) {
        places = new FormPlaces(form);
        corrected = form.items().stream()
                .anyMatch(
                        item -> !corrections.getOrDefault(item.id(), List.of()).isEmpty());
        readers = form.items().stream()
                .map(item -> new ItemReader(item, corrections.getOrDefault(item.id(), List.of())))
                .toList();
        nothing = without(new BitSet());
    }

    /** Excludes nothing: for attempts whose items all enter the statistics. */
    LeftOut nothing() {
        return nothing;
    }

    /**
     * Excludes the items at these indexes from statistics. The set must not be modified afterwards.
     */
    LeftOut without(BitSet left) {
        return new LeftOut(
                left,
                IntStream.range(0, readers.size())
                        .filter(place -> !left.get(place))
                        .mapToObj(place -> readers.get(place).statements())
                        .reduce(SortingCounts.NONE, SortingCounts::plus));
    }

    FormPlaces places() {
        return places;
    }

    /** Whether the key of any item is corrected. */
    boolean corrected() {
        return corrected;
    }

    /**
     * The response to one item.
     *
     * @param place index of the item, counted from 0
     * @param chosen in the format of {@link ResponseJson}
     */
    ScoredResponse answer(int place, String chosen, StoredPoints stored) {
        return readers.get(place).answer(chosen, stored);
    }

    /**
     * What a scored response depends on besides the item and the chosen answer: the cache key among equal answers.
     *
     * @param confidence in the format of {@link ResponseJson}
     * @param earned {@link #UNRATED} if it is waiting to be rated
     * @param max 0 if the response doesn't count
     */
    record StoredPoints(String confidence, double earned, double max) {
        static final double UNRATED = -1;
    }

    /** Reads and caches the different answers to one item. */
    private static final class ItemReader {
        private static final String WORDLESS = ResponseJson.write(new Response.ExtendedText(""));

        private final Item item;
        private final List<Correction> corrections;
        private final Memory<String, Said> byChosen = new Memory<>();
        private final Memory<String, Map<String, Confidence>> byConfidence = new Memory<>();

        ItemReader(Item item, List<Correction> corrections) {
            this.item = item;
            this.corrections = corrections;
        }

        SortingCounts statements() {
            return item instanceof ClassifyItem classify
                    ? SortingCounts.ofAll(classify, corrections)
                    : SortingCounts.NONE;
        }

        ScoredResponse answer(String chosen, StoredPoints stored) {
            Said said = byChosen.of(Kind.of(item).isRated() ? WORDLESS : chosen, this::read);
            return said.answers.of(stored, key -> answer(said.marked, key));
        }

        private Said read(String chosen) {
            Response response = ResponseJson.read(chosen);
            ItemResponse given = new ItemResponse(item, response);
            return new Said(
                    new MarkedResponse(
                            given,
                            Marking.marks(given, corrections),
                            corrections,
                            item instanceof ClassifyItem classify && response instanceof Response.Classify sorted
                                    ? SortingCounts.of(classify, sorted, corrections)
                                    : SortingCounts.NONE),
                    new Memory<>());
        }

        private ScoredResponse answer(MarkedResponse marked, StoredPoints stored) {
            boolean counted = stored.max > 0;
            return new ScoredResponse(
                    marked,
                    counted,
                    !corrections.isEmpty(),
                    counted && stored.earned != StoredPoints.UNRATED
                            ? Optional.of(new Score(stored.earned, stored.max))
                            : Optional.empty(),
                    counted ? judgements(marked, stored.confidence) : List.of());
        }

        private List<Judgement> judgements(MarkedResponse marked, String confidence) {
            Map<String, Confidence> stated = byConfidence.of(confidence, ResponseJson::readConfidence);
            return stated.isEmpty() ? List.of() : Calibration.judgements(marked.given(), stated, marked.marks());
        }
    }

    /** A marked response with the scored responses that share it. */
    private record Said(MarkedResponse marked, Memory<StoredPoints, ScoredResponse> answers) {}

    /** A bounded cache. Two threads may compute the same value concurrently: either result can be used. */
    private static final class Memory<K, V> {
        private final Map<K, V> known = new ConcurrentHashMap<>();

        V of(K key, Function<K, V> compute) {
            V value = known.get(key);
            if (value != null) {
                return value;
            }
            V computed = compute.apply(key);
            if (known.size() >= MOST_PER_ITEM) {
                return computed;
            }
            V other = known.putIfAbsent(key, computed);
            return other == null ? computed : other;
        }
    }
}
