package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.LearnerId;
import org.framewise.results.LearnerLabel;
import org.framewise.results.insight.Sorter;
import org.framewise.results.insight.StatementSet;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * Table of how each learner sorted. Always shows counts; shows d′ and c only if the set of statements allows
 * conclusions about individuals.
 */
final class SortersTable {
    /** Maximum number of rows; nobody would read a longer list of names. */
    static final int MOST = 300;

    private final Component words;
    private final StatementSet set;
    private final DiscernmentWords said;
    private final Map<LearnerId, LearnerLabel> learners;
    private final Names names;

    /** @param learners names of the learners to show; learners without an entry are omitted */
    SortersTable(Component words, StatementSet set, DiscernmentWords said, Map<LearnerId, LearnerLabel> learners) {
        this.words = words;
        this.set = set;
        this.said = said;
        this.learners = learners;
        this.names = new Names(words, learners.values().stream());
    }

    Element html() {
        Element table = Sheet.table("sorters", words.getTranslation("results.discernment.table.caption"));
        List<String> headings = new ArrayList<>(List.of(
                words.getTranslation("results.learner"),
                words.getTranslation("results.discernment.found"),
                words.getTranslation("results.discernment.false-alarms")));
        if (set.tellsLearners()) {
            headings.add(words.getTranslation("results.discernment.ability"));
            headings.add(words.getTranslation("results.discernment.lean"));
        }
        headings.add(words.getTranslation("results.discernment.in-words"));
        Element head = Sheet.headings(table, headings.toArray(String[]::new));
        head.children().subList(1, headings.size() - 1).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        Map<LearnerId, Sorter> sorters =
                set.sorters().stream().collect(Collectors.toMap(Sorter::learner, Function.identity()));
        learners.values().stream()
                .sorted(LearnerLabel.BY_NAME)
                .forEach(learnerLabel -> Optional.ofNullable(sorters.get(learnerLabel.id()))
                        .ifPresent(sorter -> row(body.appendElement("tr"), learnerLabel, sorter)));
        return table;
    }

    private void row(Element row, LearnerLabel learnerLabel, Sorter sorter) {
        Sheet.link(Sheet.rowHeading(row), Addresses.seen(sorter.attempt()), names.of(learnerLabel));
        Sheet.figure(row, of(sorter.counts().hits(), sorter.counts().signals()));
        Sheet.figure(row, of(sorter.counts().falseAlarms(), sorter.counts().noises()));
        if (set.tellsLearners()) {
            set.of(sorter)
                    .ifPresentOrElse(
                            discernment -> {
                                Sheet.figure(
                                        row, said.format(discernment.sensitivity(), discernment.sensitivityError()));
                                Sheet.figure(row, said.format(discernment.criterion(), discernment.criterionError()));
                            },
                            () -> {
                                nothing(row);
                                nothing(row);
                            });
        }
        row.appendElement("td").text(said.learner(sorter));
    }

    private void nothing(Element row) {
        Sheet.sign(Sheet.figure(row, ""), "–", words.getTranslation("teach.not-enough-data"));
    }

    private String of(int count, int all) {
        return words.getTranslation("results.of", count, all);
    }
}
