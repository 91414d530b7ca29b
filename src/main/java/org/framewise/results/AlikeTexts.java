package org.framewise.results;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Groups written responses that say the same in nearly the same words, so that a teacher can look at them together.
 * Ignores case, punctuation and spacing. Two texts are alike if at least {@value #ALIKE} of the pairs of neighbouring
 * words in either occur in both (the Jaccard index of word shingles, Broder 1997). Only affects which texts are shown
 * together.
 *
 * <p>Each text is compared with the first one of a group, so that groups don't drift.
 */
public final class AlikeTexts {
    /** The minimum share of common word pairs (Jaccard index, 0 to 1) at which two texts count as alike. */
    public static final double ALIKE = 0.6;

    private AlikeTexts() {}

    /** Groups texts that are alike. Groups, and the texts in each group, keep the original order. */
    public static <T> List<List<T>> group(List<T> all, Function<T, String> text) {
        List<List<T>> groups = new ArrayList<>();
        List<Set<String>> firsts = new ArrayList<>();
        Map<String, Integer> same = new HashMap<>();
        Map<String, List<Integer>> having = new HashMap<>();
        for (T one : all) {
            List<String> words = words(text.apply(one));
            String plain = String.join(" ", words);
            Integer group = same.get(plain);
            if (group == null) {
                Set<String> pairs = pairs(words);
                group = alike(pairs, firsts, having);
                if (group < 0) {
                    group = groups.size();
                    groups.add(new ArrayList<>());
                    firsts.add(pairs);
                    for (String pair : pairs) {
                        having.computeIfAbsent(pair, key -> new ArrayList<>()).add(group);
                    }
                }
                same.put(plain, group);
            }
            groups.get(group).add(one);
        }
        return groups;
    }

    /** The index of the group whose first text is most similar, or the earliest of several; −1 for none. */
    private static int alike(Set<String> pairs, List<Set<String>> firsts, Map<String, List<Integer>> having) {
        Map<Integer, Integer> common = new LinkedHashMap<>();
        for (String pair : pairs) {
            having.getOrDefault(pair, List.of()).forEach(group -> common.merge(group, 1, Integer::sum));
        }
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
            int shared = entry.getValue();
            double share =
                    (double) shared / (pairs.size() + firsts.get(entry.getKey()).size() - shared);
            if (share >= ALIKE && (share > most || share == most && entry.getKey() < best)) {
                best = entry.getKey();
                most = share;
            }
        }
        return best;
    }

    /** Whether two texts are alike. Symmetric. */
    public static boolean alike(String one, String other) {
        return group(List.of(one, other), Function.identity()).size() == 1;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** The pairs of neighbouring words; the first and the last word are also paired with the edge of the text. */
    private static Set<String> pairs(List<String> words) {
        Set<String> pairs = new HashSet<>();
        String before = "";
        for (String word : words) {
            pairs.add(before + " " + word);
            before = word;
        }
        pairs.add(before + " ");
        return pairs;
    }
}
