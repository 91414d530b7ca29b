package org.framewise.ui.teach.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.Task;
import org.framewise.quiz.ClassifyItem;
import org.framewise.results.live.Tally;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Shows statements, each with how often it was sorted into each category. */
final class ClassifyStage extends StageContent {
    private final ClassifyItem item;
    private final Tally.Sorted counts;

    ClassifyStage(ClassifyItem item, Tally.Sorted counts) {
        this.item = item;
        this.counts = counts;
    }

    @Override
    Component responses(StageParts parts) {
        Map<String, ClassifyItem.Statement> statements = item.statements().stream()
                .collect(Collectors.toMap(statement -> statement.id().value(), Function.identity()));
        OrderedList list = Tags.ol("statements");
        for (Task.Sortable sortable : ((Task.Classify) parts.presented().task()).statements()) {
            ListItem row = Tags.li("statement", parts.card(sortable, Highlight.Kind.STATEMENT));
            ClassifyItem.Statement statement = statements.get(sortable.id());
            if (parts.showsResponses() && statement != null) {
                row.add(shares(parts, statement));
                if (parts.showsKey()) {
                    row.add(parts.rationale(statement.rationale()));
                }
            }
            list.add(row);
        }
        return list;
    }

    private UnorderedList shares(StageParts parts, ClassifyItem.Statement statement) {
        UnorderedList shares = Tags.ul("category-shares");
        counts.counts()
                .getOrDefault(statement.id().value(), Map.of())
                .forEach((category, count) ->
                        shares.add(share(parts, category, count, category.equals(statement.key()))));
        return shares;
    }

    private ListItem share(StageParts parts, String category, int count, boolean key) {
        Span tag = Tags.span("category-tag " + Words.categoryClass(category), Words.category(parts.view(), category));
        ListItem share = Tags.li("category-share " + Words.categoryClass(category), tag, parts.bar(count, counts.n()));
        parts.markKey(share, key);
        return share;
    }
}
