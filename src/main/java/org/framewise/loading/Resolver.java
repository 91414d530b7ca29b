package org.framewise.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.framewise.loading.Tree.Mapping;
import org.framewise.loading.Tree.Scalar;
import org.framewise.loading.Tree.Sequence;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Difficulty;
import org.framewise.quiz.Evidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemCore;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Passage;
import org.framewise.quiz.PublicationDate;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Skill;
import org.framewise.quiz.Source;
import org.framewise.quiz.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Last step: a tree becomes a quiz.
 *
 * <p>It trusts nothing, because it also reads revisions that were stored under earlier checks: whatever is missing or
 * does not fit is an {@link IllegalArgumentException}. Texts that evidence and segments are compared with have their
 * white space folded, so that evidence is literally a part of its passage.
 */
final class Resolver {
    private static final Scalar FALSE = new Scalar(0, false, "false");

    private Resolver() {}

    /** @throws IllegalArgumentException if the tree is no valid quiz */
    static Quiz resolve(Mapping root) {
        if (!(root.get("format") instanceof Scalar format) || !Long.valueOf(1).equals(format.value())) {
            throw new IllegalArgumentException("the format is not 1");
        }
        Map<SourceId, Source> sources = sources(root);
        List<Form> forms = root.get("forms") == null
                ? List.of(new Form(Form.ONLY, all(root, "items", Resolver::item)))
                : all(root, "forms", Resolver::form);
        return new Quiz(
                new QuizId(text(root, "id")),
                text(root, "title"),
                text(root, "summary"),
                Math.toIntExact(whole(root, "minutes")),
                language(text(root, "language")),
                constant(Quiz.Outlets.class, optional(root, "outlets"), Quiz.Outlets.SHOWN),
                constant(Quiz.FeedbackTime.class, optional(root, "feedback"), Quiz.FeedbackTime.AFTER_EACH_ITEM),
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
        child(root, "sources").entries().forEach((name, entry) -> {
            SourceId id = new SourceId(name);
            Mapping source = asMapping(entry.value(), "a source");
            sources.put(
                    id,
                    new Source(
                            id,
                            text(source, "outlet"),
                            optional(source, "label"),
                            optional(source, "author"),
                            text(source, "headline"),
                            PublicationDate.parse(text(source, "date")),
                            optional(source, "dating")));
        });
        return sources;
    }

    private static Form form(Mapping form) {
        return new Form(new FormId(text(form, "id")), all(form, "items", Resolver::item));
    }

    private static Item item(Mapping item) {
        ItemCore core = core(item);
        String type = text(item, "type");
        return switch (type) {
            case "classify" ->
                new ClassifyItem(
                        core, passages(item), texts(item, "categories"), all(item, "statements", Resolver::statement));
            case "choice" ->
                new ChoiceItem(core, passages(item), all(item, "choices", Resolver::choice), text(item, "key"));
            case "multiple-choice" ->
                new MultipleChoiceItem(
                        core,
                        passages(item),
                        all(item, "choices", Resolver::choice),
                        new HashSet<>(texts(item, "key")));
            case "hottext" -> new HottextItem(core, all(item, "passages", Resolver::markable));
            case "match" ->
                new MatchItem(
                        core,
                        passages(item),
                        all(item, "left", Resolver::left),
                        all(item, "right", right -> new MatchItem.RightEntry(text(right, "id"), words(right))),
                        pairs(child(item, "key")));
            case "order" ->
                new OrderItem(
                        core,
                        passages(item),
                        all(item, "elements", element -> new OrderItem.Element(text(element, "id"), words(element))),
                        texts(item, "key"),
                        item.get("wrong_order") == null ? List.of() : all(item, "wrong_order", Resolver::wrongOrder));
            case "extended-text" ->
                new ExtendedTextItem(
                        core,
                        passages(item),
                        all(item, "rubric", Resolver::rubricLevel),
                        texts(item, "misconceptions_to_watch").stream()
                                .map(tag -> known(Misconception.of(tag), "misconception"))
                                .toList());
            default -> throw new IllegalArgumentException("an unknown type of item");
        };
    }

    private static ItemCore core(Mapping item) {
        String twin = optional(item, "twin");
        return new ItemCore(
                new ItemId(text(item, "id")),
                text(item, "title"),
                texts(item, "skills").stream()
                        .map(skill -> known(Skill.of(skill), "skill"))
                        .toList(),
                constant(Difficulty.class, text(item, "difficulty"), Difficulty.MEDIUM),
                number(item, "expected_facility"),
                flag(item, "confidence_asked"),
                flag(item, "counts_for_discernment"),
                optional(item, "note"),
                text(item, "stem"),
                text(item, "explanation"),
                all(item, "evidence", evidence -> new Evidence(source(evidence), words(evidence))),
                twin == null ? null : new ItemId(twin));
    }

    private static List<Passage> passages(Mapping item) {
        return item.get("passages") == null ? List.of() : all(item, "passages", Resolver::passage);
    }

    private static Passage passage(Mapping passage) {
        return new Passage(source(passage), optional(passage, "lead"), words(passage));
    }

    private static ClassifyItem.Statement statement(Mapping statement) {
        return new ClassifyItem.Statement(
                new ItemId(text(statement, "id")),
                passage(statement),
                text(statement, "key"),
                misconception(statement),
                text(statement, "rationale"));
    }

    private static Choice choice(Mapping choice) {
        return new Choice(
                text(choice, "id"),
                words(choice),
                choice.get("source") == null ? null : source(choice),
                choice.get("misconception") == null ? null : misconception(choice),
                text(choice, "rationale"));
    }

    private static HottextItem.MarkablePassage markable(Mapping passage) {
        return new HottextItem.MarkablePassage(passage(passage), all(passage, "segments", Resolver::segment));
    }

    private static HottextItem.Segment segment(Mapping segment) {
        return new HottextItem.Segment(
                words(segment),
                constant(HottextItem.Role.class, text(segment, "role"), HottextItem.Role.GLUE),
                segment.get("misconception") == null ? null : misconception(segment),
                optional(segment, "rationale"));
    }

    private static MatchItem.LeftEntry left(Mapping left) {
        return new MatchItem.LeftEntry(text(left, "id"), passage(left), misconception(left), text(left, "rationale"));
    }

    private static Map<String, String> pairs(Mapping key) {
        Map<String, String> pairs = new HashMap<>();
        key.entries().keySet().forEach(left -> pairs.put(left, text(key, left)));
        return pairs;
    }

    private static OrderItem.WrongOrder wrongOrder(Mapping pair) {
        return new OrderItem.WrongOrder(
                text(pair, "earlier"), text(pair, "later"), misconception(pair), text(pair, "rationale"));
    }

    private static ExtendedTextItem.RubricLevel rubricLevel(Mapping level) {
        return new ExtendedTextItem.RubricLevel(
                Math.toIntExact(whole(level, "score")), text(level, "descriptor"), text(level, "sample"));
    }

    private static Misconception misconception(Mapping owner) {
        return known(Misconception.of(text(owner, "misconception")), "misconception");
    }

    private static SourceId source(Mapping owner) {
        return new SourceId(text(owner, "source"));
    }

    private static String words(Mapping owner) {
        return Wording.fold(text(owner, "text"));
    }

    private static String text(Mapping owner, String key) {
        String text = owner.string(key);
        if (text == null) {
            throw new IllegalArgumentException("no text under " + Wording.quote(key) + " on line " + owner.lineOf(key));
        }
        return text;
    }

    private static @Nullable String optional(Mapping owner, String key) {
        return owner.get(key) == null ? null : text(owner, key);
    }

    private static double number(Mapping owner, String key) {
        if (owner.get(key) instanceof Scalar scalar && scalar.value() instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("no number under " + Wording.quote(key) + " on line " + owner.lineOf(key));
    }

    private static long whole(Mapping owner, String key) {
        double number = number(owner, key);
        if (number != Math.rint(number)) {
            throw new IllegalArgumentException(
                    "no whole number under " + Wording.quote(key) + " on line " + owner.lineOf(key));
        }
        // Far beyond any number of a quiz; the types refuse it by its range.
        return Math.clamp((long) number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static boolean flag(Mapping owner, String key) {
        Tree value = owner.get(key) == null ? FALSE : owner.get(key);
        if (value instanceof Scalar scalar && scalar.value() instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException(
                "neither true nor false under " + Wording.quote(key) + " on line " + owner.lineOf(key));
    }

    private static Mapping child(Mapping owner, String key) {
        return asMapping(owner.get(key), key);
    }

    private static Mapping asMapping(@Nullable Tree tree, String what) {
        if (tree instanceof Mapping mapping) {
            return mapping;
        }
        throw new IllegalArgumentException("no keys with values under " + Wording.quote(what));
    }

    private static <T> List<T> all(Mapping owner, String key, Function<Mapping, T> each) {
        if (owner.get(key) instanceof Sequence sequence) {
            return sequence.elements().stream()
                    .map(element -> each.apply(asMapping(element, key)))
                    .toList();
        }
        throw new IllegalArgumentException("no list under " + Wording.quote(key) + " on line " + owner.lineOf(key));
    }

    private static List<String> texts(Mapping owner, String key) {
        List<String> texts = owner.texts(key).stream().map(Scalar::text).toList();
        if (!(owner.get(key) instanceof Sequence sequence)
                || sequence.elements().size() != texts.size()) {
            throw new IllegalArgumentException(
                    "no list of texts under " + Wording.quote(key) + " on line " + owner.lineOf(key));
        }
        return texts;
    }

    private static <T> T known(Optional<T> value, String what) {
        return value.orElseThrow(() -> new IllegalArgumentException("an unknown " + what));
    }

    /** The constant whose name in files is this text: hidden-until-response for HIDDEN_UNTIL_RESPONSE. */
    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, E whenMissing) {
        if (text == null) {
            return whenMissing;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("an unknown value " + Wording.quote(text));
    }
}
