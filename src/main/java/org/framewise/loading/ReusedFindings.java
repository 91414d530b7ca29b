package org.framewise.loading;

import java.util.List;
import java.util.Set;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;
import org.framewise.quiz.MeaningChange;
import org.framewise.quiz.MeaningChange.Part;
import org.framewise.quiz.Revision;

/** Creates findings about items that have changed their meaning since they were answered. */
final class ReusedFindings {
    private static final Message REMEDY = Message.of("finding.reused.remedy");

    private ReusedFindings() {}

    /** Returns one finding for each item, at the line of its id. */
    static List<Finding> of(String file, Reading reading, List<Reused> reused) {
        List<Finding> findings = reused.stream()
                .map(one -> new Finding(
                        Wording.plain(file, 200),
                        reading.ids().items().getOrDefault(one.item().value(), 0),
                        problem(one),
                        REMEDY))
                .toList();
        Revision revision = reading.revision();
        return revision == null ? findings : Excerpts.of(revision.text()).addTo(findings);
    }

    private static Message problem(Reused reused) {
        String item = Wording.quote(reused.item().value());
        Message responses = Message.of("finding.reused.responses", reused.responses());
        return reused.changes().reversed().stream()
                .map(change -> sentence(item, change))
                .reduce(responses, (after, change) -> Message.then(change, after));
    }

    private static Message sentence(String item, MeaningChange change) {
        return switch (change) {
            case MeaningChange.Type type -> Message.of("finding.reused.type", item);
            case MeaningChange.Passages passages -> Message.of("finding.reused.passage", item);
            case MeaningChange.Quoted(var units) ->
                Message.of("finding.reused.passages", units.size(), Wording.list(units), item);
            case MeaningChange.Segments segments -> Message.of("finding.reused.segments", item);
            case MeaningChange.Added(var part, var names) -> parts("finding.reused.added", part, names, item);
            case MeaningChange.Dropped(var part, var names) -> parts("finding.reused.dropped", part, names, item);
            case MeaningChange.Moved(var part, var names) -> parts("finding.reused.moved", part, names, item);
            case MeaningChange.Key key -> Message.of("finding.reused.key", item);
            case MeaningChange.Discernment(boolean counts) ->
                Message.of(counts ? "finding.reused.discernment" : "finding.reused.discernment.none", item);
        };
    }

    private static Message parts(String key, Part part, Set<String> names, String item) {
        return Message.of(key, names.size(), noun(part, names.size()), Wording.list(names), item);
    }

    private static Message noun(Part part, int count) {
        return Message.of(
                switch (part) {
                    case CHOICE -> "finding.part.choice";
                    case CATEGORY -> "finding.part.category";
                    case STATEMENT -> "finding.part.statement";
                    case LEFT_ENTRY -> "finding.part.left";
                    case RIGHT_ENTRY -> "finding.part.right";
                    case ELEMENT -> "finding.part.element";
                },
                count);
    }
}
