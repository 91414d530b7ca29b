package org.framewise.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.framewise.loading.tree.DistinctIds;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Entry;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.PublicationDate;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Checks what the schema can't express about a file as a whole: forms and twins, duplicate ids, sources. Missing values
 * and wrong types are left to {@link SchemaCheck}.
 */
final class QuizCheck {
    /** The maximum number of items in a quiz, in all its forms together. */
    static final int MAX_ITEMS = 60;

    private final Mapping root;
    private final Problems problems;

    private QuizCheck(Mapping root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    static void check(Mapping root, Problems problems) {
        new QuizCheck(root, problems).check();
    }

    /** Returns every item of a file with its form, which is null if the quiz has no forms. */
    static List<PlacedItem> items(Mapping root) {
        List<PlacedItem> items = new ArrayList<>();
        root.mappings("items").forEach(item -> items.add(new PlacedItem(item, null)));
        for (Mapping form : root.mappings("forms")) {
            form.mappings("items").forEach(item -> items.add(new PlacedItem(item, form)));
        }
        return items;
    }

    private void check() {
        List<PlacedItem> items = items(root);
        checkLanguage();
        checkForms();
        if (items.size() > MAX_ITEMS) {
            problems.add(
                    root.lineOf(root.entries().containsKey("items") ? "items" : "forms"),
                    Message.of("finding.quiz.items", items.size()),
                    Message.of("finding.quiz.items.remedy", MAX_ITEMS));
        }
        Set<String> sources = checkSources();
        checkIds(items);
        checkTwins(items);
        for (PlacedItem placed : items) {
            ItemCheck.check(placed.item(), sources, problems);
        }
    }

    private void checkLanguage() {
        String language = root.string("language");
        if (language == null || language.isBlank()) {
            return;
        }
        try {
            new Locale.Builder().setLanguageTag(language).build();
        } catch (IllformedLocaleException e) {
            problems.addOnce(
                    root,
                    "language",
                    Message.of("finding.quiz.language", Wording.quote(language)),
                    Message.of("finding.quiz.language.remedy"));
        }
    }

    private void checkForms() {
        boolean hasItems = root.entries().containsKey("items");
        boolean hasForms = root.entries().containsKey("forms");
        if (hasItems && hasForms) {
            problems.addOnce(root, "items", Message.of("finding.quiz.both"), Message.of("finding.quiz.both.remedy"));
        } else if (!hasItems && !hasForms) {
            problems.addOnce(root, "items", Message.of("finding.quiz.none"), Message.of("finding.quiz.none.remedy"));
            problems.mute(root, "forms");
        }
        List<Mapping> forms = root.mappings("forms");
        DistinctIds.distinct(forms, Message.of("finding.plural.forms"), problems);
        if ("after-both-forms".equals(root.string("feedback")) && forms.size() != 2) {
            problems.addOnce(
                    root,
                    "feedback",
                    Message.of("finding.quiz.feedback", forms.size()),
                    Message.of("finding.quiz.feedback.remedy"));
            // The schema would report the same problem twice more, in other words.
            problems.mute(root, "forms");
        }
    }

    private Set<String> checkSources() {
        Set<String> known = new HashSet<>();
        Mapping sources = root.mapping("sources");
        if (sources == null) {
            return known;
        }
        for (Map.Entry<String, Entry> source : sources.entries().entrySet()) {
            String id = source.getKey();
            known.add(id);
            if (id.equals(SourceId.MADE_UP.value()) || id.equals(SourceId.OURS.value())) {
                problems.addOnce(
                        sources,
                        id,
                        Message.of("finding.source.reserved", Wording.quote(id)),
                        Message.of("finding.source.reserved.remedy"));
            }
            if (source.getValue().value() instanceof Mapping declared) {
                checkDate(declared);
            }
        }
        return known;
    }

    private void checkDate(Mapping source) {
        String date = source.string("date");
        if (date == null || date.isBlank()) {
            return;
        }
        try {
            PublicationDate.parse(date);
        } catch (IllegalArgumentException e) {
            problems.addOnce(
                    source,
                    "date",
                    Message.of("finding.source.date", Wording.quote(date)),
                    Message.of("finding.source.date.remedy", "`'2024'`", "`'2024-05'`", "`'2024-05-06'`"));
        }
    }

    private void checkIds(List<PlacedItem> items) {
        Map<String, Integer> first = new HashMap<>();
        for (PlacedItem placed : items) {
            checkId(placed.item(), first);
            placed.item().mappings("statements").forEach(statement -> checkId(statement, first));
        }
    }

    private void checkId(Mapping owner, Map<String, Integer> first) {
        Scalar id = owner.text("id");
        if (id == null) {
            return;
        }
        Integer before = first.putIfAbsent(id.text(), id.line());
        if (before != null) {
            problems.addOnce(
                    owner,
                    "id",
                    Message.of("finding.id.taken-here", Wording.quote(id.text()), before),
                    Message.of("finding.id.taken-here.remedy"));
        }
    }

    private void checkTwins(List<PlacedItem> items) {
        Map<String, PlacedItem> byId = new HashMap<>();
        for (PlacedItem placed : items) {
            String id = placed.item().string("id");
            if (id != null) {
                byId.putIfAbsent(id, placed);
            }
        }
        for (PlacedItem placed : items) {
            Scalar twin = placed.item().text("twin");
            if (twin != null) {
                checkTwin(placed, twin, byId.get(twin.text()));
            }
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private void checkTwin(PlacedItem placed, Scalar twin, @Nullable PlacedItem other) {
        String name = Wording.quote(twin.text());
        if (placed.form() == null) {
            problems.add(twin, Message.of("finding.twin.no-forms"), Message.of("finding.twin.no-forms.remedy"));
        } else if (other == null) {
            problems.add(twin, Message.of("finding.twin.missing", name), Message.of("finding.twin.remedy"));
        } else if (other.form() == placed.form()) {
            problems.add(twin, Message.of("finding.twin.same-form", name), Message.of("finding.twin.remedy"));
        } else {
            String id = String.valueOf(placed.item().string("id"));
            if (!id.equals(other.item().string("twin"))) {
                problems.add(
                        twin,
                        Message.of("finding.twin.one-way", name),
                        Message.of(
                                "finding.twin.one-way.remedy",
                                Wording.plain(id, 40),
                                other.item().line()));
            }
            String type = placed.item().string("type");
            if (type != null && !type.equals(other.item().string("type"))) {
                problems.add(twin, Message.of("finding.twin.type", name), Message.of("finding.twin.type.remedy"));
            }
        }
    }

    record PlacedItem(Mapping item, @Nullable Mapping form) {}
}
