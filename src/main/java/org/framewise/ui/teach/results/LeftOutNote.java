package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framewise.results.items.AnswerSheet;

/**
 * Note on the responses that are excluded from all figures of a page because their item has since changed its meaning.
 */
final class LeftOutNote {
    private LeftOutNote() {}

    /** The note, with the number of affected learners for each item; empty if no response is excluded. */
    static Optional<Paragraph> of(Component words, List<AnswerSheet> given) {
        Map<String, Integer> learners = new TreeMap<>();
        given.stream()
                .flatMap(sheet -> sheet.leftOut().stream())
                .forEach(item -> learners.merge(item.value(), 1, Integer::sum));
        return learners.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraphs.help(words.getTranslation(
                        "results.left-out",
                        learners.entrySet().stream()
                                .map(item ->
                                        words.getTranslation("results.left-out.item", item.getValue(), item.getKey()))
                                .collect(Collectors.joining(", ")))));
    }
}
