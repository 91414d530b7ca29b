package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.StoredScore;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Overtaken;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Choice;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.MultipleChoiceItem;
import org.framewise.quiz.Quiz;
import org.framewise.results.Who;
import org.framewise.results.live.Discussion;
import org.framewise.scoring.Correction;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.ChoiceGroup;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.review.CorrectionLines;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.ItemStage;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Ids;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Corrects the key of an item for one assignment, and undoes corrections. */
@Route(value = "teach/assignment/:assignment/item/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CorrectView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CorrectView.class);

    private final transient KeyCorrections corrections;
    private final transient Discussion discussion;
    private final transient Attempts attempts;
    private final transient Learners learners;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final transient AuthenticationContext authentication;

    private final Map<String, Correction.Accept> further = new LinkedHashMap<>();
    private final TextArea reason = new TextArea();
    private final Div problem = new Div();
    private final Div done = new Div();
    private final Section history = new Section();
    private @Nullable Saving<List<KeyChange>> saving;
    private ChoiceGroup kind = new ChoiceGroup(false, "");
    private ChoiceGroup answers = new ChoiceGroup(false, "");
    private @Nullable AssignmentId assignment;
    private transient @Nullable Item item;
    private String title = "";

    CorrectView(
            KeyCorrections corrections,
            Discussion discussion,
            Attempts attempts,
            Learners learners,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            AuthenticationContext authentication) {
        this.corrections = corrections;
        this.discussion = discussion;
        this.attempts = attempts;
        this.learners = learners;
        this.meanwhile = meanwhile;
        this.time = time;
        this.authentication = authentication;
        addClassNames("teach", "correct");
        reason.setLabel(getTranslation("correct.reason"));
        reason.setHelperText(getTranslation("correct.reason.help"));
        reason.setMaxLength(KeyChange.MAX_REASON);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(
                true); // what is missing is said at the button; emptied after a correction it is no mistake
        reason.setId("reason");
        done.getElement().setAttribute("role", "status");
        done.addClassName("done-line");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = event.getRouteParameters()
                .get("assignment")
                .flatMap(AssignmentId::of)
                .orElseThrow(NotFoundException::new);
        ItemId itemId =
                event.getRouteParameters().get("item").flatMap(Ids::item).orElseThrow(NotFoundException::new);
        List<Discussion.Topic> topics;
        try {
            topics = discussion.topics(teacher(), id);
        } catch (Refusal notHers) {
            throw new NotFoundException();
        }
        Discussion.Topic topic = topics.stream()
                .filter(one -> one.item().id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        assignment = id;
        item = topic.item();
        title = getTranslation("correct.title", topic.item().title());
        QuizLanguage language = new QuizLanguage(topic.quiz().language());
        removeAll();
        problem.removeAll();
        done.removeAll();
        reason.clear();
        Anchor back = new BackLink(Addresses.live(id), getTranslation("correct.back"));
        Paragraph deck = new Paragraph(getTranslation("correct.deck"));
        deck.addClassName("help");
        history.removeAll();
        add(
                back,
                language.fill(
                        PageParts.heading(""),
                        "correct.title",
                        new QuizLanguage.Quoted(topic.item().title())),
                language.of(PageParts.text(quizLine(topic.quiz(), itemId), "meta")),
                deck,
                whole(topic, id),
                form(topic.item(), language),
                history);
        listCorrections();
    }

    private static String quizLine(Quiz quiz, ItemId item) {
        return quiz.title() + ", " + item;
    }

    private TeacherId teacher() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .map(SignedInTeacher::id)
                .orElseThrow(NotFoundException::new);
    }

    private Component whole(Discussion.Topic topic, AssignmentId id) {
        ItemStage article = new ItemStage(
                discussion.shown(topic, id, true), discussion.tally(teacher(), id, topic.item()), ItemStage.Step.KEY);
        article.addClassName("whole-item");
        NativeDetails details = new NativeDetails(getTranslation("correct.item"), article);
        details.addClassName("task");
        return details;
    }

    private Section form(Item item, QuizLanguage language) {
        kind = new ChoiceGroup(false, getTranslation("correct.kind"));
        kind.setId("kind");
        kind.withChoice("not-counted", getTranslation("correct.kind.not-counted"));
        further.clear();
        further(item);
        if (!further.isEmpty()) {
            kind.withChoice("accept", getTranslation("correct.kind.accept"));
        }
        kind.withChoice("full-marks", getTranslation("correct.kind.full-marks"));
        answers = new ChoiceGroup(false, getTranslation("correct.answer")).withChoicesIn(language);
        answers.setId("answer");
        further.forEach((key, accept) -> answers.withChoice(key, CorrectionLines.accepted(this, item, accept)));
        answers.setVisible(false);
        kind.addValueChangeListener(
                chosen -> answers.setVisible(chosen.getValue().contains("accept")));
        Button correct = new Button(getTranslation("correct.go"));
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        correct.setId("correct");
        Saving<List<KeyChange>> place = new Saving<>(meanwhile, this, correct, List.of(), new Correcting());
        saving = place;
        Div actions = new Div(correct);
        actions.addClassName("actions");
        Section section = new Section(new H2(getTranslation("correct.form")), kind, answers);
        if (further.isEmpty()) {
            section.add(PageParts.text(getTranslation("correct.no-answer"), "help"));
        }
        section.add(reason, problem, actions, place, done);
        section.addClassName("correct-form");
        return section;
    }

    /** Corrects the key in the light of the corrections that are listed beneath the form. */
    private final class Correcting implements Saving.Form<List<KeyChange>> {
        @Override
        public void save(List<KeyChange> shown) {
            correct(shown);
        }

        @Override
        public Optional<List<KeyChange>> now() {
            try {
                return Optional.of(made(corrections()));
            } catch (Refusal deleted) {
                return Optional.empty();
            }
        }

        @Override
        public String changes(List<KeyChange> shown, List<KeyChange> now) {
            return now.stream()
                    .filter(change -> !shown.contains(change))
                    .map(CorrectView.this::inWords)
                    .collect(Collectors.joining("; "));
        }

        @Override
        public boolean goOnFrom(List<KeyChange> now) {
            listCorrections();
            return false;
        }

        @Override
        public void drop() {
            clear();
            listCorrections();
        }
    }

    private String inWords(KeyChange change) {
        String what = what(change);
        return change.active()
                ? getTranslation("overtaken.corrected", what, change.reason())
                : getTranslation("overtaken.undone", what);
    }

    private String what(KeyChange change) {
        return ItemCorrections.what(this, Objects.requireNonNull(item), change.correction());
    }

    private static List<KeyChange> made(List<KeyCorrections.Corrected> all) {
        return all.stream().map(KeyCorrections.Corrected::change).toList();
    }

    private List<KeyCorrections.Corrected> corrections() {
        return corrections.of(
                teacher(),
                Objects.requireNonNull(assignment),
                Objects.requireNonNull(item).id());
    }

    private void clear() {
        kind.setValue(Set.of());
        answers.setValue(Set.of());
        reason.clear();
    }

    /** Every answer that could be accepted, by its place. */
    private void further(Item item) {
        switch (item) {
            case ChoiceItem choice -> choices(choice.choices(), item);
            case MultipleChoiceItem several -> choices(several.choices(), item);
            case HottextItem hottext ->
                hottext.tappable().forEach(ref -> offer(new Correction.Accept(ref.toString(), ""), item));
            case ClassifyItem classify ->
                classify.statements()
                        .forEach(statement -> classify.categories()
                                .forEach(category -> offer(
                                        new Correction.Accept(statement.id().value(), category), item)));
            case MatchItem match ->
                match.left()
                        .forEach(left -> match.right()
                                .forEach(right -> offer(new Correction.Accept(left.id(), right.id()), item)));
            default -> {
                // an order or a text has no single answer to accept
            }
        }
    }

    private void choices(List<Choice> choices, Item item) {
        choices.forEach(choice -> offer(new Correction.Accept(choice.id(), ""), item));
    }

    private void offer(Correction.Accept accept, Item item) {
        if (accept.fits(item)) {
            further.put(Integer.toString(further.size() + 1), accept);
        }
    }

    private Optional<Correction> chosen() {
        if (kind.getValue().contains("accept")) {
            return answers.getValue().stream().findFirst().map(further::get);
        }
        return kind.getValue().stream()
                .findFirst()
                .map(one -> one.equals("full-marks") ? new Correction.FullMarks() : new Correction.NotCounted());
    }

    private void correct(List<KeyChange> listed) {
        problem.removeAll();
        done.removeAll();
        Optional<Correction> chosen = chosen();
        if (chosen.isEmpty()) {
            boolean answer = kind.getValue().contains("accept");
            warn(getTranslation(answer ? "correct.answer.missing" : "correct.kind.missing"));
            (answer ? answers : kind).focusFirst();
            return;
        }
        if (reason.getValue().isBlank()) {
            warn(getTranslation("correct.reason.missing"));
            reason.focus();
            return;
        }
        AssignmentId id = Objects.requireNonNull(assignment);
        Item shown = Objects.requireNonNull(item);
        try {
            int changed = corrections.correct(teacher(), id, shown.id(), listed, chosen.get(), reason.getValue());
            clear();
            tell(getTranslation("correct.done", changed));
        } catch (Refusal refusal) {
            warn(Words.refusalToTeacher(this, refusal.reason()));
        } catch (NestedRuntimeException failed) {
            LOG.error("A correction was not made", failed);
            warn(getTranslation("correct.failed"));
        }
    }

    private void undo(KeyChange change) {
        problem.removeAll();
        done.removeAll();
        try {
            int changed = corrections.undo(teacher(), change);
            tell(getTranslation("correct.undone", changed));
        } catch (Overtaken overtaken) {
            tell(meanwhile.changed(this, overtaken, getTranslation("overtaken.undone", what(change))));
        } catch (Refusal refusal) {
            warn(Words.refusalToTeacher(this, refusal.reason()));
        } catch (NestedRuntimeException failed) {
            LOG.error("A correction was not undone", failed);
            warn(getTranslation("correct.failed"));
        }
    }

    private void warn(String sentence) {
        problem.add(PageParts.message(sentence, "warning"));
    }

    private void tell(String sentence) {
        listCorrections();
        done.setText(sentence);
        PageParts.focus(done);
    }

    private void listCorrections() {
        Item shown = Objects.requireNonNull(item);
        List<KeyCorrections.Corrected> all = corrections();
        if (saving != null) {
            saving.shows(made(all));
        }
        history.removeAll();
        H2 heading = new H2(getTranslation("correct.list"));
        heading.getElement().setAttribute("tabindex", "-1");
        history.add(heading);
        if (all.isEmpty()) {
            history.add(new Paragraph(getTranslation("correct.list.none")));
        }
        Map<AttemptId, String> names = new LinkedHashMap<>();
        all.forEach(one -> history.add(article(shown, one, names)));
    }

    private Article article(Item shown, KeyCorrections.Corrected corrected, Map<AttemptId, String> names) {
        KeyChange change = corrected.change();
        String what = ItemCorrections.what(this, shown, change.correction());
        Article article = new Article(new H3(what));
        article.addClassNames("panel", "correction");
        Paragraph why = new Paragraph(change.reason());
        why.addClassName("correction-reason");
        article.add(
                why,
                PageParts.text(
                        getTranslation(
                                "correct.by",
                                corrected.by(),
                                time.moment(change.madeAt(), getLocale()),
                                corrected.changed()),
                        "meta"));
        if (change.undoneAt() != null) {
            article.addClassName("undone");
            article.add(PageParts.text(
                    getTranslation(
                            "correct.undone.by",
                            Optional.ofNullable(corrected.undoneBy()).orElse(""),
                            time.moment(change.undoneAt(), getLocale())),
                    "meta"));
        }
        if (!corrected.scores().isEmpty()) {
            NativeDetails scores = new NativeDetails(getTranslation("correct.scores"), scores(corrected, what, names));
            scores.addClassName("task");
            article.add(scores);
        }
        if (change.active()) {
            Button undo = new Button(getTranslation("correct.undo"), pressed -> undo(change));
            undo.setAriaLabel(getTranslation("correct.undo") + ": " + what);
            undo.addClassName("undo");
            article.add(undo);
        }
        return article;
    }

    private Sheet scores(KeyCorrections.Corrected corrected, String what, Map<AttemptId, String> names) {
        Element table = Sheet.table("score-changes", what);
        table.child(0).addClass("sr-only");
        Sheet.headings(
                table,
                getTranslation("live.learner"),
                getTranslation("correct.before"),
                getTranslation("correct.after"),
                getTranslation("correct.when"));
        Element body = table.appendElement("tbody");
        corrected.scores().forEach(score -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).appendElement("bdi").text(names.computeIfAbsent(score.attempt(), this::name));
            Sheet.figure(row, score(score.before()));
            Sheet.figure(row, score(score.after()));
            row.appendElement("td").text(time.moment(score.changedAt(), getLocale()));
        });
        Sheet sheet = new Sheet(what);
        sheet.show(table);
        return sheet;
    }

    private String name(AttemptId id) {
        return attempts.find(id)
                .map(attempt -> new Who(
                        attempt.head().learner(),
                        learners.find(attempt.head().learner())
                                .flatMap(learner -> learner.name())
                                .map(nickname -> nickname.value())
                                .orElse(null)))
                .map(who -> who.name().orElseGet(() -> getTranslation("teach.learner.guest", who.suffix())))
                .orElse("");
    }

    private String score(StoredScore stored) {
        if (stored.max() == 0) {
            return getTranslation("correct.score.none");
        }
        return stored.score() == null
                ? getTranslation("correct.score.waiting")
                : getTranslation("correct.score", stored.score(), stored.max());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
