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
 * Reads stored responses to a form. One that many gave is read and marked once, and remembered for the next page. The words of a text are
 * not read: figures rest on its score.
 */
final class AnswerReader {
    /** Most different answers to an item that are remembered; those beyond are read each time. */
    static final int MOST_PER_ITEM = 20_000;

    private final FormPlaces places;
    private final List<ItemReader> readers;
    private final LeftOut nothing;
    private final boolean corrected;

    /** @param corrections of keys, by item */
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

    /** For attempts of which every item is in figures. */
    LeftOut nothing() {
        return nothing;
    }

    /** For attempts of which the items at these places are in no figure; they must not change any more. */
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

    /** Whether the key of an item is corrected. */
    boolean corrected() {
        return corrected;
    }

    /**
     * What was given for an item.
     *
     * @param place of the item, counted from 0
     * @param chosen as {@link ResponseJson} writes it
     */
    ScoredResponse answer(int place, String chosen, StoredPoints stored) {
        return readers.get(place).answer(chosen, stored);
    }

    /**
     * What sets scored responses with the same marks apart.
     *
     * @param confidence as {@link ResponseJson} writes it
     * @param earned {@link #UNRATED} where it waits to be rated
     * @param max 0 where it is not counted
     */
    record StoredPoints(String confidence, double earned, double max) {
        static final double UNRATED = -1;
    }

    /** The different answers to one item. */
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

    /** What was computed before, up to a limit. Two may compute the same at once: the results are as good as each other. */
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
