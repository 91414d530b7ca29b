package org.framewise.quiz;

import static org.framewise.quiz.ClassifyItem.FACTUAL;
import static org.framewise.quiz.ClassifyItem.OPINION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.framewise.quiz.HottextItem.Role;
import org.jspecify.annotations.Nullable;

/**
 * Items for tests, which specify only what matters to them.
 *
 * <pre>
 * Items.classify("A-01").opinion("A-01.1").factual("A-01.2").countsForDiscernment().build()
 * Items.choice("A-04").key("a").distractor("b", HALF_READ).build()
 * Items.multipleChoice("A-08").key("b").key("d").distractor("a", NUMBER_IS_NEUTRAL).build()
 * Items.hottext("B-01").target("flay").distractor("China", ALL_IS_OPINION).passage().target("real").glue("jobs").build()
 * Items.match("C-01").pair("1", "A", DISCLAIMER_MIXUP).pair("2", "B", MISREAD).build()
 * Items.order("D-01").key("e1", "e2", "e3").wrongOrder("e2", "e1", HINDSIGHT).build()
 * Items.extendedText("A-10").build()
 * </pre>
 *
 * <p>All other fields get unique defaults: the title is "Title of A-01", the rationale of choice b "Rationale of b".
 */
public final class Items {
    /** The article that quoted passages come from. */
    public static final Source GAZETTE = new Source(
            new SourceId("gazette"),
            "The Gazette",
            "Opinion",
            "Ada Writer",
            "Headline of the Gazette",
            PublicationDate.parse("2019-03-05"),
            null);

    /** The article of the other outlet. */
    public static final Source HERALD = new Source(
            new SourceId("herald"),
            "The Herald",
            null,
            null,
            "Headline of the Herald",
            PublicationDate.parse("2017-01"),
            null);

    private Items() {}

    public static ClassifyBuilder classify(String id) {
        return new ClassifyBuilder(id);
    }

    public static ChoiceBuilder choice(String id) {
        return new ChoiceBuilder(id);
    }

    /** A choice between a, the key, and b, a misreading. */
    public static ChoiceItem twoChoices(String id) {
        return keyAndMisreading(id).build();
    }

    /** {@link #twoChoices} with the confidence question. */
    public static ChoiceItem twoChoicesWithConfidence(String id) {
        return keyAndMisreading(id).confidenceAsked().build();
    }

    private static ChoiceBuilder keyAndMisreading(String id) {
        return choice(id).key("a").distractor("b", Misconception.MISREAD);
    }

    public static MultipleChoiceBuilder multipleChoice(String id) {
        return new MultipleChoiceBuilder(id);
    }

    public static HottextBuilder hottext(String id) {
        return new HottextBuilder(id);
    }

    public static MatchBuilder match(String id) {
        return new MatchBuilder(id);
    }

    public static OrderBuilder order(String id) {
        return new OrderBuilder(id);
    }

    public static ExtendedTextBuilder extendedText(String id) {
        return new ExtendedTextBuilder(id);
    }

    /** One item of every type: T-classify, T-choice, T-multiple, T-hottext, T-match, T-order and T-text. */
    public static List<Item> ofEveryType() {
        return List.of(
                classify("T-classify")
                        .opinion("T-classify.1")
                        .factual("T-classify.2")
                        .build(),
                choice("T-choice")
                        .key("a")
                        .distractor("b", Misconception.MISREAD)
                        .distractor("c", Misconception.HALF_READ)
                        .build(),
                multipleChoice("T-multiple")
                        .key("a")
                        .key("b")
                        .distractor("c", Misconception.MISREAD)
                        .distractor("d", Misconception.READS_IN)
                        .build(),
                hottext("T-hottext")
                        .target("finally")
                        .glue("said")
                        .distractor("today", Misconception.ALL_IS_OPINION)
                        .optional("at last")
                        .build(),
                match("T-match")
                        .pair("1", "A", Misconception.VOICE_MIXUP)
                        .pair("2", "B", Misconception.MISREAD)
                        .build(),
                order("T-order")
                        .key("e1", "e2", "e3")
                        .wrongOrder("e2", "e1", Misconception.HINDSIGHT)
                        .build(),
                extendedText("T-text").build());
    }

    /** A quiz without parallel forms. */
    public static Quiz quiz(String id, Item... items) {
        return quiz(id, Quiz.FeedbackTime.AFTER_EACH_ITEM, List.of(new Form(Form.ONLY, List.of(items))));
    }

    /** A quiz of {@link #twoChoices} with these numbers: in quiz A they are and so on. */
    public static Quiz quizOfChoices(String id, IntStream numbers) {
        return quiz(id, numbers.mapToObj(n -> twoChoices(id + "-" + n)).toArray(Item[]::new));
    }

    /** A quiz of {@link #twoChoices} and a written response: in quiz A they are. */
    public static Quiz choiceAndText(String id) {
        return quiz(id, twoChoices(id + "-1"), extendedText(id + "-2").build());
    }

    /** A check with two parallel forms A and B. */
    public static Quiz check(String id, List<Item> formA, List<Item> formB) {
        return quiz(
                id,
                Quiz.FeedbackTime.AFTER_BOTH_FORMS,
                List.of(new Form(new FormId("A"), formA), new Form(new FormId("B"), formB)));
    }

    private static Quiz quiz(String id, Quiz.FeedbackTime feedback, List<Form> forms) {
        return new Quiz(
                new QuizId(id),
                "Title of " + id,
                "Summary of " + id,
                15,
                Locale.ENGLISH,
                Quiz.Outlets.SHOWN,
                feedback,
                Map.of(GAZETTE.id(), GAZETTE, HERALD.id(), HERALD),
                forms);
    }

    /** An empty response. */
    public static Response noResponse(Item item) {
        return switch (item) {
            case ClassifyItem c -> new Response.Classify(Map.of());
            case ChoiceItem c -> new Response.SingleChoice("");
            case MultipleChoiceItem c -> new Response.MultipleChoice(Set.of());
            case HottextItem c -> new Response.Hottext(Set.of());
            case MatchItem c -> new Response.Match(Map.of());
            case OrderItem c -> new Response.Order(List.of());
            case ExtendedTextItem c -> new Response.ExtendedText("");
        };
    }

    /** The response that earns full marks; for an extended text, a text that awaits its rating. */
    public static Response rightResponse(Item item) {
        return switch (item) {
            case ClassifyItem classify ->
                new Response.Classify(classify.statements().stream()
                        .collect(Collectors.toMap(statement -> statement.id().value(), ClassifyItem.Statement::key)));
            case ChoiceItem choice -> new Response.SingleChoice(choice.key());
            case MultipleChoiceItem choice -> new Response.MultipleChoice(choice.key());
            case HottextItem hottext ->
                new Response.Hottext(hottext.tappable()
                        .filter(ref -> hottext.segment(ref).role() == Role.TARGET)
                        .collect(Collectors.toSet()));
            case MatchItem match -> new Response.Match(match.key());
            case OrderItem order -> new Response.Order(order.key());
            case ExtendedTextItem text -> new Response.ExtendedText("Written in answer to " + text.id());
        };
    }

    /** Base class of all item builders. */
    public abstract static class Builder<B extends Builder<B, I>, I extends Item> {
        final String id;
        private final List<Passage> passages = new ArrayList<>();
        private List<Skill> skills = List.of(Skill.FACT_OPINION);
        private Difficulty difficulty = Difficulty.MEDIUM;
        private double expectedFacility = 0.65;
        private boolean confidenceAsked;
        private boolean countsForDiscernment;
        private @Nullable String note;
        private List<Evidence> evidence = List.of();
        private @Nullable ItemId twin;

        Builder(String id) {
            this.id = id;
        }

        abstract B self();

        abstract I build(ItemCore core, List<Passage> passages);

        public B skills(Skill... skills) {
            this.skills = List.of(skills);
            return self();
        }

        public B difficulty(Difficulty difficulty, double expectedFacility) {
            this.difficulty = difficulty;
            this.expectedFacility = expectedFacility;
            return self();
        }

        public B confidenceAsked() {
            confidenceAsked = true;
            return self();
        }

        B discernment() {
            countsForDiscernment = true;
            return self();
        }

        public B note(String note) {
            this.note = note;
            return self();
        }

        /** A passage above the stem; a hottext uses its own segments instead. */
        public B quoting(Source source, String text) {
            passages.add(new Passage(source.id(), null, text));
            return self();
        }

        public B evidence(Evidence... evidence) {
            this.evidence = List.of(evidence);
            return self();
        }

        public B twin(String twin) {
            this.twin = new ItemId(twin);
            return self();
        }

        public I build() {
            return build(
                    new ItemCore(
                            new ItemId(id),
                            "Title of " + id,
                            skills,
                            difficulty,
                            expectedFacility,
                            confidenceAsked,
                            countsForDiscernment,
                            note,
                            "Stem of " + id,
                            "Explanation of " + id,
                            evidence,
                            twin),
                    passages);
        }
    }

    /** Builds a classify item; by default, its categories are opinion and factual. */
    public static final class ClassifyBuilder extends Builder<ClassifyBuilder, ClassifyItem> {
        private List<String> categories = List.of(FACTUAL, OPINION);
        private final List<ClassifyItem.Statement> statements = new ArrayList<>();

        ClassifyBuilder(String id) {
            super(id);
        }

        @Override
        ClassifyBuilder self() {
            return this;
        }

        public ClassifyBuilder categories(String... categories) {
            this.categories = List.of(categories);
            return this;
        }

        /** Statements keyed opinion; sorting them as factual shows the misconception that tone decides. */
        public ClassifyBuilder opinion(String... ids) {
            Arrays.stream(ids).forEach(one -> statement(one, OPINION, Misconception.TONE_DECIDES));
            return this;
        }

        /** Statements keyed factual; sorting them as opinion shows the misconception that all is opinion. */
        public ClassifyBuilder factual(String... ids) {
            Arrays.stream(ids).forEach(one -> statement(one, FACTUAL, Misconception.ALL_IS_OPINION));
            return this;
        }

        public ClassifyBuilder statement(String statementId, String key, Misconception misconception) {
            statements.add(new ClassifyItem.Statement(
                    new ItemId(statementId),
                    new Passage(SourceId.OURS, null, "Text of " + statementId),
                    key,
                    misconception,
                    "Rationale of " + statementId));
            return this;
        }

        public ClassifyBuilder countsForDiscernment() {
            return discernment();
        }

        @Override
        ClassifyItem build(ItemCore core, List<Passage> passages) {
            return new ClassifyItem(core, passages, categories, statements);
        }
    }

    private static Choice choiceOf(String id, @Nullable Misconception misconception) {
        return new Choice(id, "Text of " + id, null, misconception, "Rationale of " + id);
    }

    /** Builds a choice item: one key, any number of distractors. */
    public static final class ChoiceBuilder extends Builder<ChoiceBuilder, ChoiceItem> {
        private final List<Choice> choices = new ArrayList<>();
        private String key = "";

        ChoiceBuilder(String id) {
            super(id);
        }

        @Override
        ChoiceBuilder self() {
            return this;
        }

        public ChoiceBuilder key(String choiceId) {
            choices.add(choiceOf(choiceId, null));
            key = choiceId;
            return this;
        }

        public ChoiceBuilder distractor(String choiceId, Misconception misconception) {
            choices.add(choiceOf(choiceId, misconception));
            return this;
        }

        @Override
        ChoiceItem build(ItemCore core, List<Passage> passages) {
            return new ChoiceItem(core, passages, choices, key);
        }
    }

    /** Builds a multiple-choice item: any number of keys and distractors. */
    public static final class MultipleChoiceBuilder extends Builder<MultipleChoiceBuilder, MultipleChoiceItem> {
        private final List<Choice> choices = new ArrayList<>();
        private final Set<String> key = new TreeSet<>();

        MultipleChoiceBuilder(String id) {
            super(id);
        }

        @Override
        MultipleChoiceBuilder self() {
            return this;
        }

        public MultipleChoiceBuilder key(String choiceId) {
            choices.add(choiceOf(choiceId, null));
            key.add(choiceId);
            return this;
        }

        public MultipleChoiceBuilder distractor(String choiceId, Misconception misconception) {
            choices.add(choiceOf(choiceId, misconception));
            return this;
        }

        @Override
        MultipleChoiceItem build(ItemCore core, List<Passage> passages) {
            return new MultipleChoiceItem(core, passages, choices, key);
        }
    }

    /** Builds a hottext item: segments in reading order; {@link #passage()} starts the next passage. */
    public static final class HottextBuilder extends Builder<HottextBuilder, HottextItem> {
        private final List<List<HottextItem.Segment>> passages = new ArrayList<>();
        private final List<SourceId> sources = new ArrayList<>();

        HottextBuilder(String id) {
            super(id);
        }

        @Override
        HottextBuilder self() {
            return this;
        }

        /** Starts the next passage of made-up text. */
        public HottextBuilder passage() {
            return passage(SourceId.MADE_UP);
        }

        /** Starts the next passage. */
        public HottextBuilder passage(SourceId source) {
            passages.add(new ArrayList<>());
            sources.add(source);
            return this;
        }

        public HottextBuilder target(String text) {
            return segment(text, Role.TARGET, null);
        }

        public HottextBuilder distractor(String text, Misconception misconception) {
            return segment(text, Role.DISTRACTOR, misconception);
        }

        public HottextBuilder optional(String text) {
            return segment(text, Role.OPTIONAL, null);
        }

        public HottextBuilder glue(String text) {
            return segment(text, Role.GLUE, null);
        }

        private HottextBuilder segment(String text, Role role, @Nullable Misconception misconception) {
            if (passages.isEmpty()) {
                passage();
            }
            passages.getLast()
                    .add(new HottextItem.Segment(
                            text, role, misconception, role == Role.GLUE ? null : "Rationale of " + text));
            return this;
        }

        @Override
        HottextItem build(ItemCore core, List<Passage> ignored) {
            List<HottextItem.MarkablePassage> markable = new ArrayList<>();
            for (int i = 0; i < passages.size(); i++) {
                String text =
                        passages.get(i).stream().map(HottextItem.Segment::text).collect(Collectors.joining(" "));
                markable.add(new HottextItem.MarkablePassage(new Passage(sources.get(i), null, text), passages.get(i)));
            }
            return new HottextItem(core, markable);
        }
    }

    /** Builds a match item; by default, a right entry "spare" is left over. */
    public static final class MatchBuilder extends Builder<MatchBuilder, MatchItem> {
        private final List<MatchItem.LeftEntry> left = new ArrayList<>();
        private final List<MatchItem.RightEntry> right = new ArrayList<>();
        private final Map<String, String> key = new LinkedHashMap<>();

        MatchBuilder(String id) {
            super(id);
        }

        @Override
        MatchBuilder self() {
            return this;
        }

        public MatchBuilder pair(String leftId, String rightId, Misconception misconception) {
            left.add(new MatchItem.LeftEntry(
                    leftId,
                    new Passage(SourceId.OURS, null, "Text of " + leftId),
                    misconception,
                    "Rationale of " + leftId));
            key.put(leftId, rightId);
            return spare(rightId);
        }

        public MatchBuilder spare(String rightId) {
            right.add(new MatchItem.RightEntry(rightId, "Text of " + rightId));
            return this;
        }

        @Override
        MatchItem build(ItemCore core, List<Passage> passages) {
            if (right.size() == left.size()) {
                spare("spare");
            }
            return new MatchItem(core, passages, left, right, key);
        }
    }

    /** Builds an order item; elements are listed by id, which may differ from the order of the key. */
    public static final class OrderBuilder extends Builder<OrderBuilder, OrderItem> {
        private List<String> key = List.of();
        private final List<OrderItem.WrongOrder> wrongOrders = new ArrayList<>();

        OrderBuilder(String id) {
            super(id);
        }

        @Override
        OrderBuilder self() {
            return this;
        }

        public OrderBuilder key(String... elements) {
            key = List.of(elements);
            return this;
        }

        public OrderBuilder wrongOrder(String earlier, String later, Misconception misconception) {
            wrongOrders.add(
                    new OrderItem.WrongOrder(earlier, later, misconception, "Rationale of " + earlier + "<" + later));
            return this;
        }

        @Override
        OrderItem build(ItemCore core, List<Passage> passages) {
            List<OrderItem.Element> elements = key.stream()
                    .sorted()
                    .map(one -> new OrderItem.Element(one, "Text of " + one))
                    .toList();
            return new OrderItem(core, passages, elements, key, wrongOrders);
        }
    }

    /** Builds an extended text item with a rubric; nothing else needs to be set. */
    public static final class ExtendedTextBuilder extends Builder<ExtendedTextBuilder, ExtendedTextItem> {
        private List<Misconception> toWatch = List.of();

        ExtendedTextBuilder(String id) {
            super(id);
        }

        @Override
        ExtendedTextBuilder self() {
            return this;
        }

        public ExtendedTextBuilder watch(Misconception... misconceptions) {
            toWatch = List.of(misconceptions);
            return this;
        }

        @Override
        ExtendedTextItem build(ItemCore core, List<Passage> passages) {
            List<ExtendedTextItem.RubricLevel> rubric = new ArrayList<>();
            for (int points = ExtendedTextItem.MAX_POINTS; points >= 0; points--) {
                rubric.add(new ExtendedTextItem.RubricLevel(points, "Descriptor of " + points, "Sample of " + points));
            }
            return new ExtendedTextItem(core, passages, rubric, toWatch);
        }
    }
}
