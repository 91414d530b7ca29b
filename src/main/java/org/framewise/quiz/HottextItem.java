package org.framewise.quiz;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item that asks learners to mark words in its passages. */
public record HottextItem(ItemCore core, List<MarkablePassage> markable) implements Item {
    public HottextItem {
        markable = List.copyOf(markable);
        Require.that(count(markable, Role.TARGET) >= 1, "at least one target");
        Require.that(count(markable, Role.DISTRACTOR) >= 1, "at least one distractor");
    }

    @Override
    public List<Passage> passages() {
        return markable.stream().map(MarkablePassage::passage).toList();
    }

    /** Every segment that can be marked, in reading order. */
    public Stream<SegmentRef> tappable() {
        return IntStream.range(0, markable.size())
                .boxed()
                .flatMap(p -> IntStream.range(0, markable.get(p).segments().size())
                        .mapToObj(s -> new SegmentRef(p, s))
                        .filter(ref -> segment(ref).role() != Role.GLUE));
    }

    /** @throws IndexOutOfBoundsException if the item has no such segment */
    public Segment segment(SegmentRef ref) {
        return markable.get(ref.passage()).segments().get(ref.segment());
    }

    private static long count(List<MarkablePassage> passages, Role role) {
        return passages.stream()
                .flatMap(passage -> passage.segments().stream())
                .filter(segment -> segment.role() == role)
                .count();
    }

    /** A passage split into segments. The text of the passage is that of its segments, joined by single spaces. */
    public record MarkablePassage(Passage passage, List<Segment> segments) {
        public MarkablePassage {
            segments = List.copyOf(segments);
            String joined =
                    String.join(" ", segments.stream().map(Segment::text).toList());
            Require.that(fold(joined).equals(fold(passage.text())), "the segments give the text of their passage");
        }

        private static String fold(String text) {
            return text.replaceAll("[\\s\\u00a0]+", " ").strip();
        }
    }

    /**
     * A segment of a passage.
     *
     * @param misconception what marking it suggests; absent for segments that are not distractors
     * @param rationale absent for glue
     */
    public record Segment(
            String text,
            Role role,
            @Nullable Misconception misconception,
            @Nullable String rationale) {}

    /** The role of a segment in the key. */
    public enum Role {
        /** Should be marked. */
        TARGET,
        /** Should not be marked. */
        DISTRACTOR,
        /** Experts may disagree on the segment, so marking it or not makes no difference to the score. */
        OPTIONAL,
        /** Cannot be marked. */
        GLUE
    }
}
