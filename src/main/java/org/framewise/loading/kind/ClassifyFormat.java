package org.framewise.loading.kind;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.ItemId;

/**
 * The format of items with statements to classify. Checks that the key of each statement is one of the categories, and
 * that the keys vary.
 */
final class ClassifyFormat implements ItemFormat<ClassifyItem> {
    @Override
    public String type() {
        return "classify";
    }

    @Override
    public boolean mayAskForConfidence() {
        return true;
    }

    @Override
    public List<String> discerned() {
        return List.of(ClassifyItem.FACTUAL, ClassifyItem.OPINION);
    }

    @Override
    public void check(Mapping item, Problems problems) {
        List<String> categories =
                item.texts("categories").stream().map(Scalar::text).toList();
        Set<String> distinct = new HashSet<>();
        for (Scalar category : item.texts("categories")) {
            if (!distinct.add(category.text())) {
                problems.addOnce(
                        item,
                        "categories",
                        Message.of("finding.classify.category-twice", Wording.quote(category.text())),
                        Message.of("finding.classify.category-twice.remedy"));
            }
        }
        checkVariety(item, problems);
        SameTexts.check(item.mappings("statements"), "text", Message.of("finding.plural.statements"), problems);
        for (Mapping statement : item.mappings("statements")) {
            Scalar key = statement.text("key");
            if (key != null && !categories.isEmpty() && !categories.contains(key.text())) {
                problems.addOnce(
                        statement,
                        "key",
                        Message.of("finding.classify.no-category", Wording.quote(key.text())),
                        Wording.didYouMean(key.text(), categories));
            }
        }
    }

    /** Reports an item whose statements all have the same key: sorting them all alike would earn the full score. */
    private static void checkVariety(Mapping item, Problems problems) {
        List<Mapping> statements = item.mappings("statements");
        List<String> keys = statements.stream()
                .map(statement -> statement.string("key"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (statements.size() < 2 || keys.size() != 1 || statements.stream().anyMatch(s -> s.string("key") == null)) {
            return;
        }
        String only = Wording.quote(keys.getFirst());
        if (item.isTrue("counts_for_discernment")) {
            problems.addOnce(
                    item,
                    "counts_for_discernment",
                    Message.of("finding.classify.all-alike.discernment", only),
                    Message.of("finding.classify.all-alike.discernment.remedy"));
        } else {
            problems.add(
                    item.lineOf("statements"),
                    Message.of("finding.classify.all-alike", only),
                    Message.of("finding.classify.all-alike.remedy"));
        }
    }

    @Override
    public ClassifyItem resolve(ItemCore core, Mapping item) {
        return new ClassifyItem(
                core,
                ItemParts.passages(item),
                Values.texts(item, "categories"),
                Values.all(item, "statements", ClassifyFormat::statement));
    }

    private static ClassifyItem.Statement statement(Mapping statement) {
        return new ClassifyItem.Statement(
                new ItemId(Values.text(statement, "id")),
                ItemParts.passage(statement),
                Values.text(statement, "key"),
                ItemParts.misconception(statement),
                Values.text(statement, "rationale"));
    }

    @Override
    public Stream<ItemId> ids(ClassifyItem item) {
        return Stream.concat(Stream.of(item.id()), item.statements().stream().map(ClassifyItem.Statement::id));
    }
}
