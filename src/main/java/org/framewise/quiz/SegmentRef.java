package org.framewise.quiz;

/** The position of a segment: indexes of passage and segment, both counted from 0. */
public record SegmentRef(int passage, int segment) implements Comparable<SegmentRef> {
    public SegmentRef {
        Require.that(passage >= 0 && segment >= 0, "places are counted from 0");
    }

    /**
     * Parses the output of {@link #toString()}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SegmentRef parse(String text) {
        int dot = text.indexOf('.');
        Require.that(dot > 0, "a segment is named passage.segment");
        return new SegmentRef(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(SegmentRef other) {
        int byPassage = Integer.compare(passage, other.passage);
        return byPassage != 0 ? byPassage : Integer.compare(segment, other.segment);
    }

    @Override
    public String toString() {
        return passage + "." + segment;
    }
}
