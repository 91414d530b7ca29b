package org.framewise.attempt;

import java.util.List;
import java.util.stream.IntStream;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Passage;
import org.framewise.quiz.SegmentRef;

/** Presents passages whose segments can be marked. */
record HottextPresentation(HottextItem item) implements Presentation {
    @Override
    public Task task(Shuffle shuffle, Clippings clippings) {
        return new Task.Mark();
    }

    @Override
    public List<Clipping.Piece> pieces(int place, Passage passage) {
        List<HottextItem.Segment> segments = item.markable().get(place).segments();
        return IntStream.range(0, segments.size())
                .mapToObj(s -> new Clipping.Piece(
                        segments.get(s).text(),
                        segments.get(s).role() == HottextItem.Role.GLUE ? null : new SegmentRef(place, s)))
                .toList();
    }
}
