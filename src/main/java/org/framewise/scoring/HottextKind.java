package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.HottextItem.Role;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.quiz.SegmentRef;
import org.framewise.scoring.Correction.Accept;

/** Awards {@linkplain PenalisedRecall penalised recall} of the targets. */
final class HottextKind extends TypedKind<HottextItem, Response.Hottext> {
    HottextKind(HottextItem item) {
        super(item, "hottext", Response.Hottext.class);
    }

    private Set<SegmentRef> marked(Response response) {
        return given(response).marked();
    }

    @Override
    void requireFits(Response response) {
        requireKnown("segment to mark", marked(response), item.tappable().collect(Collectors.toSet()));
    }

    @Override
    double max() {
        return 1;
    }

    /** Treats accepted segments as neutral. */
    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        Set<SegmentRef> marked = new HashSet<>(marked(response));
        marked.removeIf(ref -> accepted.contains(accept(ref)));
        return Optional.of(PenalisedRecall.score(marked, withRole(Role.TARGET), withRole(Role.DISTRACTOR)));
    }

    private static Accept accept(SegmentRef ref) {
        return new Accept(ref.toString(), "");
    }

    private Set<SegmentRef> withRole(Role role) {
        return item.tappable().filter(ref -> item.segment(ref).role() == role).collect(Collectors.toSet());
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        Set<SegmentRef> marked = marked(response);
        List<Mark> marks = item.tappable()
                .flatMap(ref -> mark(ref.toString(), item.segment(ref), marked.contains(ref)))
                .toList();
        return Marks.neutral(marks, accepted);
    }

    private static Stream<Mark> mark(String unit, HottextItem.Segment segment, boolean marked) {
        return switch (segment.role()) {
            case TARGET -> Marks.selectable(unit, true, marked, segment.misconception(), segment.rationale());
            case DISTRACTOR -> Marks.selectable(unit, false, marked, segment.misconception(), segment.rationale());
            case OPTIONAL ->
                marked
                        ? Stream.of(new Mark(unit, true, Mark.Verdict.NEUTRAL, null, segment.rationale()))
                        : Stream.empty();
            case GLUE -> Stream.empty();
        };
    }

    @Override
    public Stream<Accept> furtherAnswers() {
        return item.tappable()
                .filter(ref -> item.segment(ref).role() == Role.DISTRACTOR)
                .map(HottextKind::accept);
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.tappable()
                .filter(ref -> !accepted.contains(accept(ref)))
                .map(item::segment)
                .filter(segment -> segment.role() == Role.DISTRACTOR)
                .map(HottextItem.Segment::misconception)
                .filter(Objects::nonNull);
    }

    @Override
    public String text(String unit) {
        return item.segment(SegmentRef.parse(unit)).text();
    }

    @Override
    public String words(Response response) {
        return marked(response).stream()
                .map(ref -> item.segment(ref).text())
                .collect(Collectors.joining(Marks.BETWEEN));
    }
}
