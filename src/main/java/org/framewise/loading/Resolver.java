package org.framewise.loading;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.framewise.loading.kind.ItemFormats;
import org.framewise.loading.kind.ItemParts;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Values;
import org.framewise.quiz.Difficulty;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.PublicationDate;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Skill;
import org.framewise.quiz.Source;
import org.framewise.quiz.SourceId;

/**
 * Last step: converts a tree to a quiz.
 *
 * <p>Doesn't rely on any checks, because it also reads revisions that older versions of the program have stored:
 * anything missing or invalid causes an {@link IllegalArgumentException}.
 */
final class Resolver {
    private Resolver() {}

    /** @throws IllegalArgumentException if the tree is not a valid quiz */
    static Quiz resolve(Mapping root) {
        if (!(root.get("format") instanceof Scalar format) || !Long.valueOf(1).equals(format.value())) {
            throw new IllegalArgumentException("the format is not 1");
        }
        Map<SourceId, Source> sources = sources(root);
        List<Form> forms = root.get("forms") == null
                ? List.of(new Form(Form.ONLY, Values.all(root, "items", Resolver::item)))
                : Values.all(root, "forms", Resolver::form);
        return new Quiz(
                new QuizId(Values.text(root, "id")),
                Values.text(root, "title"),
                Values.text(root, "summary"),
                Values.whole(root, "minutes"),
                language(Values.text(root, "language")),
                Values.constant(Quiz.Outlets.class, Values.optional(root, "outlets"), Quiz.Outlets.SHOWN),
                Values.constant(
                        Quiz.FeedbackTime.class, Values.optional(root, "feedback"), Quiz.FeedbackTime.AFTER_EACH_ITEM),
                sources,
                forms);
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("not a language", e);
        }
    }

    private static Map<SourceId, Source> sources(Mapping root) {
        Map<SourceId, Source> sources = new LinkedHashMap<>();
        Values.child(root, "sources").entries().forEach((name, entry) -> {
            SourceId id = new SourceId(name);
            Mapping source = Values.mapping(entry.value(), "a source");
            sources.put(
                    id,
                    new Source(
                            id,
                            Values.text(source, "outlet"),
                            Values.optional(source, "label"),
                            Values.optional(source, "author"),
                            Values.text(source, "headline"),
                            PublicationDate.parse(Values.text(source, "date")),
                            Values.optional(source, "dating")));
        });
        return sources;
    }

    private static Form form(Mapping form) {
        return new Form(new FormId(Values.text(form, "id")), Values.all(form, "items", Resolver::item));
    }

    private static Item item(Mapping item) {
        ItemCore core = core(item);
        String type = Values.text(item, "type");
        return Values.known(ItemFormats.of(type), "type of item").resolve(core, item);
    }

    private static ItemCore core(Mapping item) {
        String twin = Values.optional(item, "twin");
        return new ItemCore(
                new ItemId(Values.text(item, "id")),
                Values.text(item, "title"),
                Values.texts(item, "skills").stream()
                        .map(skill -> Values.known(Skill.of(skill), "skill"))
                        .toList(),
                Values.constant(Difficulty.class, Values.text(item, "difficulty"), Difficulty.MEDIUM),
                Values.number(item, "expected_facility"),
                Values.flag(item, "confidence_asked"),
                Values.flag(item, "counts_for_discernment"),
                Values.optional(item, "note"),
                Values.text(item, "stem"),
                Values.text(item, "explanation"),
                Values.all(item, "evidence", ItemParts::evidence),
                twin == null ? null : new ItemId(twin));
    }
}
