package org.framewise.loading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.Finding;
import org.framewise.quiz.MeaningChange;
import org.framewise.quiz.MeaningChange.Part;
import org.framewise.quiz.Revision;

/** What is said of items that mean something else than the ones that were answered under their ids. */
final class ReusedFindings {
    private static final String REMEDY =
            "Give it a new id, one that was never used before, or take the change back: what was answered rests on the item as it was.";

    private ReusedFindings() {}

    /** One for each item, at the line of its id. */
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

    private static String problem(Reused reused) {
        String item = Wording.quote(reused.item().value());
        return reused.changes().stream()
                .map(change -> sentence(item, change))
                .collect(Collectors.joining(
                        " ",
                        "",
                        reused.responses() == 1
                                ? " There is one response to the item as it was."
                                : " There are " + reused.responses() + " responses to the item as it was."));
    }

    private static String sentence(String item, MeaningChange change) {
        return switch (change) {
            case MeaningChange.Type type -> item + " is another type of item.";
            case MeaningChange.Passages passages -> "The passage of " + item + " is another one.";
            case MeaningChange.Quoted(var units) ->
                (units.size() == 1 ? "The passage of " : "The passages of ")
                        + of(units, item)
                        + (units.size() == 1 ? " is another one." : " are others.");
            case MeaningChange.Segments segments -> "The segments of " + item + " are others.";
            case MeaningChange.Added(var part, var names) -> parts(part, names, item) + " added.";
            case MeaningChange.Dropped(var part, var names) -> parts(part, names, item) + " dropped.";
            case MeaningChange.Moved(var part, var names) ->
                names.size() == 1
                        ? "The text of " + of(names, item) + " was that of another " + noun(part, true) + "."
                        : "The texts of " + of(names, item) + " were those of other " + noun(part, false) + ".";
            case MeaningChange.Key key -> "The key of " + item + " is another one.";
            case MeaningChange.Discernment(boolean counts) ->
                item + (counts ? " counts for discernment now." : " no longer counts for discernment.");
        };
    }

    private static String of(Set<String> units, String item) {
        return Wording.list(units) + " in " + item;
    }

    private static String parts(Part part, Set<String> names, String item) {
        boolean one = names.size() == 1;
        String noun = noun(part, one);
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + " " + of(names, item)
                + (one ? " was" : " were");
    }

    private static String noun(Part part, boolean one) {
        return switch (part) {
            case CHOICE -> one ? "choice" : "choices";
            case CATEGORY -> one ? "category" : "categories";
            case STATEMENT -> one ? "statement" : "statements";
            case LEFT_ENTRY -> one ? "left entry" : "left entries";
            case RIGHT_ENTRY -> one ? "right entry" : "right entries";
            case ELEMENT -> one ? "element" : "elements";
        };
    }
}
