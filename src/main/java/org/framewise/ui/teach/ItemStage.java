package org.framewise.ui.teach;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Task;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.SegmentRef;
import org.framewise.results.live.Tally;
import org.framewise.ui.CitedSources;
import org.framewise.ui.ClippingCard;
import org.framewise.ui.PageParts;
import org.framewise.ui.QuizLanguage;
import org.framewise.ui.Words;
import org.framewise.ui.review.feedback.LitWords;
import org.jspecify.annotations.Nullable;

/**
 * An item as a class looks at it together, in three steps: the passages and the stem, what the class gave, the key with
 * its rationales and its evidence lit up. The last step is also how a teacher studies it by herself. No names.
 */
public final class ItemStage extends Div {
    private static final long serialVersionUID = 1L;
    private static final int ORDERS_SHOWN = 3;
    private static final int DISTRACTORS_SHOWN = 3;

    private final transient ReviewedItem reviewed;
    private final transient PresentedItem presented;
    private final transient Tally tally;
    private final Step step;
    private final Named named;
    private final transient QuizLanguage language;

    public ItemStage(ReviewedItem reviewed, Tally tally, Step step) {
        this(reviewed, tally, step, Named.BY_THEIR_WORDS);
    }

    public ItemStage(ReviewedItem reviewed, Tally tally, Step step, Named named) {
        this.named = named;
        this.reviewed = reviewed;
        this.presented = reviewed.presented();
        this.language = new QuizLanguage(presented.language());
        this.tally = tally;
        this.step = step;
        addClassNames("item", "stage");
        if (presented.note() != null) {
            Paragraph note = language.of(new Paragraph(presented.note()));
            note.addClassName("note");
            add(note);
        }
        if (!presented.clippings().isEmpty()) {
            add(ClippingCard.all(language, ClippingCard.Reader.CLASS, presented.clippings(), this::words));
        }
        Section question = new Section();
        question.addClassName("question");
        Paragraph stem = language.of(PageParts.stem(presented.stem()));
        stem.addClassName("stem");
        question.add(stem, responses(), new CitedSources(language, presented.cited()));
        if (step == Step.KEY) {
            question.add(explanation());
        }
        add(question);
    }

    /** How choices are called: a remark that speaks of one by its letter wants the letters shown. */
    public enum Named {
        BY_THEIR_WORDS,
        BY_LETTER
    }

    /** How much is shown. */
    public enum Step {
        PASSAGE("passage"),
        RESPONSES("responses"),
        KEY("key");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        /** How it is called in addresses and translations. */
        public String id() {
            return id;
        }

        public static Step of(String id) {
            for (Step one : values()) {
                if (one.id.equals(id)) {
                    return one;
                }
            }
            return PASSAGE;
        }
    }

    private boolean counted() {
        return step != Step.PASSAGE;
    }

    private boolean keyed() {
        return step == Step.KEY;
    }

    private Component responses() {
        return switch (tally) {
            case Tally.Choices counts -> choices(counts);
            case Tally.Segments counts -> segments(counts);
            case Tally.Sorted counts -> sorted(counts, (ClassifyItem) reviewed.item());
            case Tally.Pairs counts -> pairs(counts, (MatchItem) reviewed.item());
            case Tally.Orders counts -> orders(counts, (OrderItem) reviewed.item());
            case Tally.Texts texts -> texts(texts, (ExtendedTextItem) reviewed.item());
        };
    }

    // words of passages

    private Component words(int place) {
        Clipping clipping = presented.clippings().get(place);
        List<Highlight> lit = lit(Highlight.Place.passage(place));
        if (!(tally instanceof Tally.Segments counts) || !counted()) {
            return LitWords.of(clipping.text(), lit);
        }
        Span words = new Span();
        words.addClassName("heat-map");
        String text = clipping.text();
        int at = 0;
        for (Clipping.Piece piece : clipping.pieces()) {
            if (at > 0) {
                words.add(new Text(" "));
                at++;
            }
            Span part = LitWords.part(text, at, at + piece.text().length(), lit);
            SegmentRef ref = piece.segment();
            if (ref != null) {
                heat(part, ref, counts);
            }
            words.add(part);
            at += piece.text().length();
        }
        return words;
    }

    private void heat(Span part, SegmentRef ref, Tally.Segments counts) {
        int count = counts.counts().getOrDefault(ref, 0);
        part.addClassName("heat");
        part.getStyle().set("--heat-share", percent(count, counts.n()) + "%");
        Span figure = new Span(Integer.toString(count));
        figure.addClassName("heat-figure");
        figure.getElement().setAttribute("aria-hidden", "true");
        part.add(figure, aside(getTranslation("discuss.marked", count, counts.n())));
        if (keyed()) {
            HottextItem.Role role = ((HottextItem) reviewed.item()).segment(ref).role();
            if (role == HottextItem.Role.TARGET) {
                part.addClassName("heat-key");
                part.add(aside(getTranslation("discuss.key")));
            } else if (role == HottextItem.Role.OPTIONAL) {
                part.addClassName("heat-either");
                part.add(aside(getTranslation("discuss.key.either")));
            }
        }
    }

    /** What a screen reader hears amid the words of a passage. */
    private Span aside(String text) {
        return language.ours(PageParts.text(" (" + text + ")", "sr-only"));
    }

    private List<Highlight> lit(Highlight.Place place) {
        return keyed()
                ? reviewed.evidence().stream()
                        .filter(highlight -> highlight.place().equals(place))
                        .toList()
                : List.of();
    }

    // hottext

    private Component segments(Tally.Segments counts) {
        Div all = new Div();
        if (counted()) {
            all.add(PageParts.text(getTranslation("discuss.heat.legend", counts.n()), "help"));
        }
        if (keyed()) {
            HottextItem item = (HottextItem) reviewed.item();
            UnorderedList list = new UnorderedList();
            list.addClassName("stage-choices");
            Set<SegmentRef> often = oftenMarked(item, counts);
            item.tappable()
                    .filter(ref -> item.segment(ref).role() != HottextItem.Role.DISTRACTOR || often.contains(ref))
                    .forEach(ref -> list.add(segment(item.segment(ref), ref, counts)));
            all.add(list);
        }
        return all;
    }

    private ListItem segment(HottextItem.Segment segment, SegmentRef ref, Tally.Segments counts) {
        ListItem row = row(
                language.of(PageParts.text(segment.text(), "remark-words")),
                counts.counts().getOrDefault(ref, 0),
                counts.n(),
                segment.role() == HottextItem.Role.TARGET);
        if (segment.role() == HottextItem.Role.OPTIONAL) {
            row.add(PageParts.text(getTranslation("discuss.key.either"), "key-badge"));
        }
        why(row, segment.misconception(), segment.rationale());
        return row;
    }

    /** The distractors worth a word: those that were marked most. All others have their figure in the clipping. */
    private static Set<SegmentRef> oftenMarked(HottextItem item, Tally.Segments counts) {
        return item.tappable()
                .filter(ref -> item.segment(ref).role() == HottextItem.Role.DISTRACTOR)
                .filter(ref -> counts.counts().getOrDefault(ref, 0) > 0)
                .sorted(Comparator.comparing((SegmentRef ref) -> counts.counts().getOrDefault(ref, 0))
                        .reversed())
                .limit(DISTRACTORS_SHOWN)
                .collect(Collectors.toSet());
    }

    // choices

    private Component choices(Tally.Choices counts) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        (reviewed.item() instanceof ChoiceItem one ? one.choices() : ((MultipleChoiceItem) reviewed.item()).choices())
                .forEach(choice -> choices.put(choice.id(), choice));
        UnorderedList list = new UnorderedList();
        list.addClassName("stage-choices");
        for (Task.Alternative alternative : alternatives()) {
            Span text = language.of(
                    LitWords.of(alternative.text(), lit(new Highlight.Place(Highlight.Kind.CHOICE, alternative.id()))));
            text.addClassName("choice-text");
            if (named == Named.BY_LETTER) {
                text.addComponentAsFirst(language.ours(PageParts.text(Letters.of(alternative.id()) + ". ", "item-id")));
            }
            int count = counts.counts().getOrDefault(alternative.id(), 0);
            ListItem row = row(text, count, counts.n(), isKey(alternative.id()));
            Choice choice = choices.get(alternative.id());
            if (keyed() && choice != null) {
                why(row, choice.misconception(), choice.rationale());
            }
            list.add(row);
        }
        return list;
    }

    /** In the order of their letters where these are shown; a class sees them in no order that tells anything. */
    private List<Task.Alternative> alternatives() {
        List<Task.Alternative> shown = switch (presented.task()) {
            case Task.Choose one -> one.alternatives();
            case Task.ChooseSeveral several -> several.alternatives();
            default -> List.of();
        };
        return named == Named.BY_LETTER
                ? shown.stream()
                        .sorted(Comparator.comparing(Task.Alternative::id))
                        .toList()
                : shown;
    }

    private boolean isKey(String choice) {
        return switch (reviewed.item()) {
            case ChoiceItem one -> one.key().equals(choice);
            case MultipleChoiceItem several -> several.key().contains(choice);
            default -> false;
        };
    }

    /** Something that could be chosen, with its bar, its figure and, in the last step, whether it is the key. */
    private ListItem row(Component words, int count, int n, boolean key) {
        ListItem row = new ListItem(words);
        row.addClassName("stage-choice");
        if (counted()) {
            row.add(bar(count, n));
        }
        if (keyed() && key) {
            row.addClassName("is-key");
            row.add(keyBadge());
        }
        return row;
    }

    private Div bar(int count, int n) {
        Span fill = new Span();
        fill.getStyle().set("inline-size", percent(count, n) + "%");
        Div track = new Div(fill);
        track.addClassName("bar");
        track.getElement().setAttribute("aria-hidden", "true");
        Div line =
                new Div(track, PageParts.text(getTranslation("discuss.share", count, percent(count, n)), "bar-figure"));
        line.addClassName("bar-line");
        return line;
    }

    private Span keyBadge() {
        return badge("discuss.key");
    }

    private Span badge(String key) {
        Span badge = PageParts.text(getTranslation(key), "badge");
        badge.addClassNames("badge-right", "key-badge");
        return badge;
    }

    private static long percent(int count, int n) {
        return n == 0 ? 0 : Math.round(100.0 * count / n);
    }

    private void why(ListItem row, @Nullable Misconception misconception, @Nullable String rationale) {
        if (misconception != null) {
            row.add(PageParts.text(getTranslation("misconception." + misconception.id()), "misconception-name"));
        }
        if (rationale != null) {
            row.add(rationale(rationale));
        }
    }

    // classify

    private Component sorted(Tally.Sorted counts, ClassifyItem item) {
        Map<String, ClassifyItem.Statement> statements = item.statements().stream()
                .collect(Collectors.toMap(statement -> statement.id().value(), Function.identity()));
        OrderedList list = new OrderedList();
        list.addClassName("statements");
        for (Task.Sortable sortable : ((Task.Classify) presented.task()).statements()) {
            ListItem row = new ListItem(card(sortable, Highlight.Kind.STATEMENT));
            row.addClassName("statement");
            ClassifyItem.Statement statement = statements.get(sortable.id());
            if (counted() && statement != null) {
                UnorderedList shares = new UnorderedList();
                shares.addClassName("category-shares");
                counts.counts()
                        .getOrDefault(sortable.id(), Map.of())
                        .forEach((category, count) ->
                                shares.add(share(category, count, counts.n(), category.equals(statement.key()))));
                row.add(shares);
                if (keyed()) {
                    row.add(rationale(statement.rationale()));
                }
            }
            list.add(row);
        }
        return list;
    }

    private Component card(Task.Sortable sortable, Highlight.Kind kind) {
        return ClippingCard.single(
                language,
                ClippingCard.Reader.CLASS,
                sortable.clipping(),
                LitWords.of(sortable.clipping().text(), lit(new Highlight.Place(kind, sortable.id()))));
    }

    private ListItem share(String category, int count, int n, boolean key) {
        Span tag = PageParts.text(Words.category(this, category), "category-tag");
        tag.addClassName(Words.categoryClass(category));
        ListItem share = new ListItem(tag, bar(count, n));
        share.addClassNames("category-share", Words.categoryClass(category));
        if (keyed() && key) {
            share.addClassName("is-key");
            share.add(keyBadge());
        }
        return share;
    }

    private Paragraph rationale(String text) {
        Paragraph rationale = language.of(new Paragraph(text));
        rationale.addClassName("rationale");
        return rationale;
    }

    // match

    private Component pairs(Tally.Pairs counts, MatchItem item) {
        Task.Pair task = (Task.Pair) presented.task();
        Map<String, String> letters = new LinkedHashMap<>();
        task.right().forEach(right -> letters.put(right.id(), letter(letters.size())));
        Div all = new Div();
        all.addClassName("pairing");
        OrderedList right = new OrderedList();
        right.addClassName("lettered");
        task.right().forEach(entry -> right.add(language.of(new ListItem(entry.text()))));
        all.add(new H2(getTranslation("discuss.right-entries")), right);
        if (!counted()) {
            OrderedList left = new OrderedList();
            left.addClassName("statements");
            task.left().forEach(sortable -> {
                ListItem row = new ListItem(card(sortable, Highlight.Kind.ENTRY));
                row.addClassName("statement");
                left.add(row);
            });
            all.add(left);
            return all;
        }
        Element table = new Element("table");
        table.setAttribute("class", "pair-counts");
        table.getStyle().set("--answers", Integer.toString(letters.size()));
        Element head = child(child(table, "thead"), "tr");
        heading(head, "col", getTranslation("discuss.passage"));
        letters.values().forEach(letter -> heading(head, "col", letter));
        Element body = child(table, "tbody");
        Map<String, MatchItem.LeftEntry> entries =
                item.left().stream().collect(Collectors.toMap(MatchItem.LeftEntry::id, Function.identity()));
        for (Task.Sortable sortable : task.left()) {
            Element row = child(body, "tr");
            Element name = heading(row, "row", "");
            name.appendChild(language.of(LitWords.of(
                            sortable.clipping().text(), lit(new Highlight.Place(Highlight.Kind.ENTRY, sortable.id()))))
                    .getElement());
            MatchItem.LeftEntry entry = entries.get(sortable.id());
            if (keyed() && entry != null) {
                name.appendChild(rationale(entry.rationale()).getElement());
            }
            letters.forEach((id, letter) ->
                    pairCell(row, sortable.id(), id, counts, item).setAttribute("data-answer", letter));
        }
        Div sheet = new Div();
        sheet.addClassName("sheet");
        sheet.getElement().appendChild(table);
        all.add(sheet);
        return all;
    }

    private Element pairCell(Element row, String left, String right, Tally.Pairs counts, MatchItem item) {
        int count = counts.counts().getOrDefault(left, Map.of()).getOrDefault(right, 0);
        Element cell = child(row, "td");
        boolean key = keyed() && right.equals(item.key().get(left));
        cell.setAttribute("class", key ? "num heat-cell is-key" : "num heat-cell");
        cell.getStyle().set("--heat-share", percent(count, counts.n()) + "%");
        cell.appendChild(Element.createText(Integer.toString(count)));
        if (key) {
            cell.appendChild(badge("discuss.key.pair").getElement());
        }
        return cell;
    }

    private static String letter(int place) {
        return Character.toString((char) ('A' + place));
    }

    // order

    private Component orders(Tally.Orders counts, OrderItem item) {
        List<Task.Alternative> elements = ((Task.Arrange) presented.task()).elements();
        Map<String, String> letters = new LinkedHashMap<>();
        elements.forEach(element -> letters.put(element.id(), letter(letters.size())));
        Div all = new Div();
        all.addClassName("ordering");
        if (!counted()) {
            OrderedList list = new OrderedList();
            list.addClassName("lettered");
            elements.forEach(element -> list.add(language.of(new ListItem(element.text()))));
            all.add(list);
            return all;
        }
        Element table = new Element("table");
        table.setAttribute("class", "order-places");
        Element head = child(child(table, "thead"), "tr");
        heading(head, "col", getTranslation("discuss.element"));
        heading(head, "col", getTranslation("discuss.mean-place"));
        if (keyed()) {
            heading(head, "col", getTranslation("discuss.key-place"));
        }
        Element body = child(table, "tbody");
        for (Task.Alternative element : elements) {
            Element row = child(body, "tr");
            language.of(heading(row, "row", letters.get(element.id()) + ". " + element.text()));
            Double place = counts.meanPlaces().get(element.id());
            Element mean = child(row, "td");
            mean.setAttribute("class", "num");
            mean.setText(place == null ? "–" : String.format(getLocale(), "%.1f", place));
            if (keyed()) {
                Element right = child(row, "td");
                right.setAttribute("class", "num is-key");
                right.setText(Integer.toString(item.key().indexOf(element.id()) + 1));
            }
        }
        Div sheet = new Div();
        sheet.addClassName("sheet");
        sheet.getElement().appendChild(table);
        all.add(sheet, frequentOrders(counts, letters));
        if (keyed()) {
            int right = counts.orders().stream()
                    .filter(order -> order.elements().equals(item.key()))
                    .mapToInt(Tally.Orders.Counted::count)
                    .sum();
            all.add(
                    new H2(getTranslation("discuss.orders.key")),
                    new Paragraph(inLetters(item.key(), letters)),
                    new Paragraph(getTranslation("discuss.orders.right", right, counts.n())));
            UnorderedList remarks = new UnorderedList();
            remarks.addClassName("stage-choices");
            item.wrongOrders().forEach(wrong -> {
                ListItem row = new ListItem(PageParts.text(
                        letters.get(wrong.earlier()) + " → " + letters.get(wrong.later()), "remark-words"));
                row.addClassName("stage-choice");
                why(row, wrong.misconception(), wrong.rationale());
                remarks.add(row);
            });
            all.add(remarks);
        }
        return all;
    }

    private Component frequentOrders(Tally.Orders counts, Map<String, String> letters) {
        Section section = new Section(new H2(getTranslation("discuss.orders")));
        if (counts.orders().isEmpty()) {
            section.add(new Paragraph(getTranslation("discuss.orders.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("frequent-orders");
        counts.orders().stream()
                .limit(ORDERS_SHOWN)
                .forEach(order -> list.add(new ListItem(
                        PageParts.text(getTranslation("discuss.orders.count", order.count()), "bar-figure"),
                        new Text(" " + inLetters(order.elements(), letters)))));
        section.add(list);
        return section;
    }

    private static String inLetters(List<String> order, Map<String, String> letters) {
        return order.stream().map(id -> letters.getOrDefault(id, id)).collect(Collectors.joining(" → "));
    }

    // written

    private Component texts(Tally.Texts texts, ExtendedTextItem item) {
        Div all = new Div();
        all.addClassName("texts");
        if (counted()) {
            texts.texts().forEach(text -> all.add(text(text)));
        }
        if (keyed()) {
            OrderedList levels = new OrderedList();
            levels.addClassName("rubric");
            item.rubric()
                    .forEach(level -> levels.add(new ListItem(
                            PageParts.text(getTranslation("review.points", level.score()), "points"),
                            language.of(PageParts.text(level.descriptor(), "descriptor")),
                            sample(level.sample()))));
            all.add(new H2(getTranslation("review.rubric")), levels);
        }
        return all;
    }

    private Span sample(String words) {
        Span sample = language.within("review.sample", words);
        sample.addClassName("sample");
        return sample;
    }

    private static Div text(String text) {
        Div words = new Div(text);
        words.addClassName("written");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    // key

    private Section explanation() {
        Section section = new Section(
                new H2(getTranslation("review.explanation")),
                language.of(new Paragraph(reviewed.item().explanation())));
        section.addClassName("explanation");
        if (!reviewed.evidence().isEmpty()) {
            OrderedList list = new OrderedList();
            language.of(list).addClassName("evidence-list");
            reviewed.item().core().evidence().forEach(evidence -> {
                Element quote = new Element("q");
                quote.setText(evidence.text().replaceAll("^[“\"]|[”\"]$", ""));
                ListItem row = new ListItem();
                row.getElement().appendChild(quote);
                list.add(row);
            });
            section.add(PageParts.text(getTranslation("review.evidence"), "evidence-title"), list);
        }
        return section;
    }

    private static Element child(Element into, String tag) {
        Element child = new Element(tag);
        into.appendChild(child);
        return child;
    }

    private static Element heading(Element row, String scope, String text) {
        Element heading = child(row, "th");
        heading.setAttribute("scope", scope);
        if (!text.isEmpty()) {
            heading.setText(text);
        }
        return heading;
    }
}
