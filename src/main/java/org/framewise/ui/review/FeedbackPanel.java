package org.framewise.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.framewise.attempt.Clipping;
import org.framewise.attempt.Highlight;
import org.framewise.attempt.PresentedItem;
import org.framewise.attempt.Rating;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.StoredResponse;
import org.framewise.attempt.Task;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.OrderItem;
import org.framewise.quiz.Response;
import org.framewise.scoring.Mark;
import org.framewise.scoring.Score;
import org.framewise.ui.parts.CitedSources;
import org.framewise.ui.parts.ClippingCard;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Printed;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Words;
import org.jspecify.annotations.Nullable;

/**
 * An item with what was given, what is right and why: the passages with their evidence lit up, the response with a word
 * to each part of it, the explanation.
 */
public final class FeedbackPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final ReviewedItem reviewed;
    private final PresentedItem presented;
    private final Map<String, Mark> marks;
    private final transient QuizLanguage language;

    public FeedbackPanel(ReviewedItem reviewed) {
        this.reviewed = reviewed;
        this.presented = reviewed.presented();
        this.language = new QuizLanguage(presented.language());
        this.marks = reviewed.marks().stream().collect(Collectors.toMap(Mark::unit, Function.identity(), (a, b) -> a));
        addClassNames("item", "reviewed");
        if (presented.note() != null) {
            Paragraph note = language.of(new Paragraph(presented.note()));
            note.addClassName("note");
            add(note);
        }
        if (!presented.clippings().isEmpty()) {
            add(ClippingCard.all(language, ClippingCard.Reader.LEARNER, presented.clippings(), this::words));
        } else {
            addClassName("no-passages");
        }
        Section question = new Section();
        question.addClassName("question");
        Paragraph stem = language.of(PageParts.stem(presented.stem()));
        stem.addClassName("stem");
        question.add(stem, response());
        if (!presented.cited().isEmpty()) {
            question.add(new CitedSources(language, presented.cited()));
        }
        question.add(verdict());
        new CorrectionLines(reviewed).shown().ifPresent(question::add);
        question.add(explanation());
        add(question);
        Printed.print(this);
    }

    /** Puts the keyboard on the verdict. */
    public void focusVerdict() {
        PageParts.focus(this, ".verdict");
    }

    private Optional<Response> given() {
        return Optional.ofNullable(reviewed.response())
                .map(response -> response.given().response());
    }

    private Component words(int place) {
        Clipping clipping = presented.clippings().get(place);
        List<Highlight> lit = highlights(Highlight.Place.passage(place));
        if (!(presented.task() instanceof Task.Mark)) {
            return LitWords.of(clipping.text(), lit);
        }
        Span words = new Span();
        words.addClassName("markable");
        String text = clipping.text();
        int at = 0;
        for (Clipping.Piece piece : clipping.pieces()) {
            if (at > 0) {
                words.add(new Text(" "));
                at++;
            }
            Span part = LitWords.part(text, at, at + piece.text().length(), lit);
            Mark mark =
                    piece.segment() == null ? null : marks.get(piece.segment().toString());
            if (mark != null) {
                part.addClassNames("segment", "segment-" + verdictClass(mark));
                part.add(language.ours(hidden(" (" + verdictWord(mark) + ")")));
            }
            words.add(part);
            at += piece.text().length();
        }
        return words;
    }

    private List<Highlight> highlights(Highlight.Place place) {
        return reviewed.evidence().stream()
                .filter(highlight -> highlight.place().equals(place))
                .toList();
    }

    private Component response() {
        return switch (presented.task()) {
            case Task.Classify task -> statements(task, (ClassifyItem) reviewed.item());
            case Task.Choose task -> choices(task.alternatives());
            case Task.ChooseSeveral task -> choices(task.alternatives());
            case Task.Mark task -> segments();
            case Task.Pair task -> pairs(task, (MatchItem) reviewed.item());
            case Task.Arrange task -> arranged(task, (OrderItem) reviewed.item());
            case Task.Write task -> written((ExtendedTextItem) reviewed.item());
        };
    }

    private Component statements(Task.Classify task, ClassifyItem item) {
        OrderedList list = new OrderedList();
        list.addClassName("statements");
        Map<String, String> sorted = given().map(Response.Classify.class::cast)
                .map(Response.Classify::categories)
                .orElse(Map.of());
        for (Task.Sortable statement : task.statements()) {
            String key = item.statements().stream()
                    .filter(s -> s.id().value().equals(statement.id()))
                    .findFirst()
                    .orElseThrow()
                    .key();
            ListItem row = new ListItem(ClippingCard.single(
                    language,
                    ClippingCard.Reader.LEARNER,
                    statement.clipping(),
                    LitWords.of(
                            statement.clipping().text(),
                            highlights(new Highlight.Place(Highlight.Kind.STATEMENT, statement.id())))));
            row.addClassName("statement");
            Div answer = new Div();
            answer.addClassName("answer");
            String chosen = sorted.get(statement.id());
            Mark mark = marks.get(statement.id());
            if (mark != null) {
                answer.add(badge(mark));
            }
            answer.add(
                    chosen == null
                            ? PageParts.text(getTranslation("review.unsorted"), "you")
                            : labelled("review.you-sorted", chosen));
            if (!key.equals(chosen)) {
                answer.add(labelled("review.right-is", key));
            }
            confidence(statement.id()).ifPresent(answer::add);
            row.add(answer);
            rationale(mark).ifPresent(row::add);
            list.add(row);
        }
        return list;
    }

    private Span labelled(String key, String category) {
        Span tag = new Span(Words.category(this, category));
        tag.addClassNames("category-tag", Words.categoryClass(category));
        Span line = new Span(new Text(getTranslation(key) + " "), tag);
        line.addClassName("you");
        return line;
    }

    private Component choices(List<Task.Alternative> alternatives) {
        UnorderedList list = new UnorderedList();
        list.addClassName("reviewed-choices");
        for (Task.Alternative alternative : alternatives) {
            Mark mark = marks.get(alternative.id());
            ListItem row = new ListItem();
            row.addClassName("reviewed-choice");
            Span text = language.of(LitWords.of(
                    alternative.text(), highlights(new Highlight.Place(Highlight.Kind.CHOICE, alternative.id()))));
            text.addClassName("choice-text");
            if (mark != null) {
                row.addClassName("choice-" + verdictClass(mark));
                row.add(choiceBadge(mark));
            }
            row.add(text);
            rationale(mark).ifPresent(row::add);
            list.add(row);
        }
        Div all = new Div(list);
        confidence(presented.id().value()).ifPresent(all::add);
        return all;
    }

    private Component segments() {
        UnorderedList list = new UnorderedList();
        list.addClassName("remarks");
        for (Clipping clipping : presented.clippings()) {
            for (Clipping.Piece piece : clipping.pieces()) {
                Mark mark = piece.segment() == null
                        ? null
                        : marks.get(piece.segment().toString());
                if (mark != null) {
                    Span words = language.of(PageParts.text(piece.text(), "remark-words"));
                    ListItem row = new ListItem(choiceBadge(mark), words);
                    row.addClassNames("remark", "choice-" + verdictClass(mark));
                    rationale(mark).ifPresent(row::add);
                    list.add(row);
                }
            }
        }
        return list;
    }

    private Component pairs(Task.Pair task, MatchItem item) {
        OrderedList list = new OrderedList();
        list.addClassName("statements");
        Map<String, String> right =
                task.right().stream().collect(Collectors.toMap(Task.Alternative::id, Task.Alternative::text));
        Map<String, String> pairs = given().map(Response.Match.class::cast)
                .map(Response.Match::pairs)
                .orElse(Map.of());
        for (Task.Sortable left : task.left()) {
            Mark mark = marks.get(left.id());
            ListItem row = new ListItem(ClippingCard.single(
                    language,
                    ClippingCard.Reader.LEARNER,
                    left.clipping(),
                    LitWords.of(
                            left.clipping().text(), highlights(new Highlight.Place(Highlight.Kind.ENTRY, left.id())))));
            row.addClassName("statement");
            Div answer = new Div();
            answer.addClassName("answer");
            if (mark != null) {
                answer.add(badge(mark));
            }
            String chosen = pairs.get(left.id());
            String key = item.key().get(left.id());
            answer.add(
                    chosen == null
                            ? PageParts.text(getTranslation("review.unpaired"), "you")
                            : sentence("review.you-paired", right.getOrDefault(chosen, ""), "you"));
            if (key != null && !key.equals(chosen)) {
                answer.add(sentence("review.right-pair", right.getOrDefault(key, ""), "you"));
            }
            row.add(answer);
            rationale(mark).ifPresent(row::add);
            list.add(row);
        }
        return list;
    }

    private Component arranged(Task.Arrange task, OrderItem item) {
        Map<String, String> texts =
                task.elements().stream().collect(Collectors.toMap(Task.Alternative::id, Task.Alternative::text));
        List<String> order = given().map(Response.Order.class::cast)
                .map(Response.Order::elements)
                .orElse(List.of());
        Div both = new Div();
        both.addClassName("orders");
        if (order.equals(item.key())) {
            both.add(order("review.order.right", item.key(), texts, item.key()));
        } else {
            both.add(
                    order("review.order.yours", order, texts, item.key()),
                    order("review.order.key", item.key(), texts, item.key()));
        }
        UnorderedList remarks = new UnorderedList();
        remarks.addClassName("remarks");
        reviewed.marks().forEach(mark -> rationale(mark).ifPresent(text -> remarks.add(new ListItem(text))));
        if (remarks.getChildren().findAny().isPresent()) {
            both.add(remarks);
        }
        return both;
    }

    private Component order(String title, List<String> ids, Map<String, String> texts, List<String> key) {
        OrderedList list = new OrderedList();
        for (int i = 0; i < ids.size(); i++) {
            ListItem element = new ListItem(language.of(new Span(texts.getOrDefault(ids.get(i), ""))));
            boolean right = ids.get(i).equals(key.get(i));
            element.addClassName(right ? "placed" : "misplaced");
            if (!right) {
                element.add(PageParts.text(
                        " " + getTranslation("review.order.place", key.indexOf(ids.get(i)) + 1), "place"));
            }
            list.add(element);
        }
        H2 heading = new H2(getTranslation(title));
        Div order = new Div(heading, list);
        order.addClassName("order");
        return order;
    }

    private Component written(ExtendedTextItem item) {
        Div all = new Div();
        String text = given().map(Response.ExtendedText.class::cast)
                .map(Response.ExtendedText::text)
                .orElse("");
        Div words = new Div(text.isBlank() ? getTranslation("review.nothing-written") : text);
        words.addClassName("written");
        H2 yours = new H2(getTranslation("review.your-text"));
        all.add(yours, words);
        OrderedList levels = new OrderedList();
        levels.addClassName("rubric");
        item.rubric().forEach(level -> {
            ListItem row = new ListItem(
                    PageParts.text(getTranslation("review.points", level.score()), "points"),
                    language.of(PageParts.text(level.descriptor(), "descriptor")),
                    sentence("review.sample", level.sample(), "sample"));
            Rating rating = reviewed.rating();
            if (rating != null && rating.points() == level.score()) {
                row.addClassName("rated");
                row.getElement().setAttribute("aria-current", "true");
            }
            levels.add(row);
        });
        NativeDetails rubric = new NativeDetails(getTranslation("review.rubric"), levels);
        rubric.addClassName("rubric-details");
        all.add(rubric);
        return all;
    }

    private Component verdict() {
        Div verdict = new Div();
        verdict.addClassName("verdict");
        verdict.getElement().setAttribute("tabindex", "-1");
        StoredResponse stored = reviewed.response();
        Score score = stored == null ? null : stored.score();
        String kind;
        String text;
        if (stored == null) {
            kind = "none";
            text = getTranslation("verdict.none");
        } else if (!stored.counted()) {
            kind = "none";
            text = getTranslation("verdict.not-counted");
        } else if (score == null) {
            kind = "waiting";
            text = getTranslation("verdict.waiting");
        } else if (score.isFull()) {
            kind = "right";
            text = getTranslation("verdict.right");
        } else if (score.earned() > 0) {
            kind = "partly";
            text = counted(reviewed.item())
                    ? getTranslation("verdict.partly", Math.round(score.earned()), Math.round(score.max()))
                    : getTranslation("verdict.partly-share", Math.round(100 * score.fraction()));
        } else {
            kind = "not-yet";
            text = getTranslation("verdict.not-yet");
        }
        verdict.addClassName("verdict-" + kind);
        Span words = PageParts.text(text, "verdict-text");
        verdict.add(words);
        Rating rating = reviewed.rating();
        if (rating != null) {
            verdict.add(new Paragraph(getTranslation("verdict.rated", rating.points(), ExtendedTextItem.MAX_POINTS)));
            if (!rating.note().isEmpty()) {
                Paragraph note = new Paragraph(rating.note());
                note.addClassName("teacher-note");
                verdict.add(note);
            }
        }
        return verdict;
    }

    private static boolean counted(Item item) {
        return item instanceof ClassifyItem || item instanceof MatchItem || item instanceof ExtendedTextItem;
    }

    private Component explanation() {
        Section section = new Section();
        section.addClassName("explanation");
        H2 heading = new H2(getTranslation("review.explanation"));
        section.add(heading, language.of(new Paragraph(reviewed.item().explanation())));
        if (!reviewed.evidence().isEmpty()) {
            OrderedList list = new OrderedList();
            language.of(list).addClassName("evidence-list");
            reviewed.item().core().evidence().forEach(evidence -> {
                Element quote = new Element("q");
                quote.setText(unquoted(evidence.text()));
                ListItem row = new ListItem();
                row.getElement().appendChild(quote);
                list.add(row);
            });
            section.add(PageParts.text(getTranslation("review.evidence"), "evidence-title"), list);
        }
        return section;
    }

    private static String unquoted(String text) {
        return text.replaceAll("^[“\"]|[”\"]$", "");
    }

    private Optional<Component> rationale(@Nullable Mark mark) {
        if (mark == null || mark.rationale() == null) {
            return Optional.empty();
        }
        Paragraph text = language.of(new Paragraph(mark.rationale()));
        text.addClassName("rationale");
        return Optional.of(text);
    }

    private Optional<Component> confidence(String unit) {
        StoredResponse stored = reviewed.response();
        Confidence level = stored == null ? null : stored.given().confidence().get(unit);
        return level == null
                ? Optional.empty()
                : Optional.of(PageParts.text(
                        getTranslation("review.confidence", Math.round(100 * level.probability())), "stated"));
    }

    private Component badge(Mark mark) {
        Span badge = new Span(getTranslation("mark." + verdictClass(mark)));
        badge.addClassNames("badge", "badge-" + verdictClass(mark));
        return badge;
    }

    private Component choiceBadge(Mark mark) {
        Span badge = new Span(verdictWord(mark));
        badge.addClassNames("badge", "badge-" + verdictClass(mark));
        return badge;
    }

    private String verdictWord(Mark mark) {
        return getTranslation("mark.chosen." + verdictClass(mark));
    }

    private static String verdictClass(Mark mark) {
        return Objects.requireNonNull(
                switch (mark.verdict()) {
                    case RIGHT -> "right";
                    case WRONG -> "wrong";
                    case MISSED -> "missed";
                    case NEUTRAL -> "neutral";
                });
    }

    private Span sentence(String key, String words, String className) {
        Span sentence = language.within(key, words);
        sentence.addClassName(className);
        return sentence;
    }

    private static Component hidden(String text) {
        return PageParts.text(text, "sr-only");
    }
}
