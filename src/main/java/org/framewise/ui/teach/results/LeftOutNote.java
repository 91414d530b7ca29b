package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.framewise.results.items.AnswerSheet;

/** Says what is in none of a page's figures because it was given to an item that meant something else. */
final class LeftOutNote {
    private LeftOutNote() {}

    /** How many learners that are at which items; empty where nothing is left out. */
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
