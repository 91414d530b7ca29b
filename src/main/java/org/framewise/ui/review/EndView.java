package org.framewise.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.Learner;
import org.framewise.measures.Calibration;
import org.framewise.measures.Discernment;
import org.framewise.measures.SortingCounts;
import org.framewise.results.LearnerResult;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.review.feedback.CorrectionLines;
import org.framewise.ui.security.CurrentLearner;

/** The end of an attempt: what it shows the learner about herself, and what to do next. */
@Route(value = "end/:attempt", layout = LearnerLayout.class)
@AnonymousAllowed
final class EndView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Attempts attempts;
    private final transient Reviews reviews;
    private final transient AssignedWork work;
    private final transient CurrentLearner current;
    private final transient AssignmentWords words;
    private String title = "";

    EndView(Attempts attempts, Reviews reviews, AssignedWork work, CurrentLearner current, SchoolTime time) {
        this.attempts = attempts;
        this.reviews = reviews;
        this.work = work;
        this.current = current;
        this.words = new AssignmentWords(this, getLocale(), time);
        addClassName("end");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Learner learner = current.find().orElseThrow(NoSuchAttempt::new);
        Attempt attempt = attempts.settled(MyAttempt.of(event, attempts, learner));
        switch (attempt) {
            case Attempt.Open open -> event.forwardTo(Addresses.take(open.id(), open.current()));
            case Attempt.Submitted submitted -> show(submitted, learner);
        }
    }

    private void show(Attempt.Submitted attempt, Learner learner) {
        title = attempt.quiz().title();
        removeAll();
        List<Assigned> given = work.of(learner.id());
        Optional<Assigned> assigned = given.stream()
                .filter(one -> one.assignment().id().equals(attempt.head().assignment()))
                .findFirst();
        List<Attempt> sittings = sittings(attempt, learner);
        if (!reviews.released(attempt)) {
            waiting(attempt, learner, assigned, given);
        } else if (isPair(attempt, assigned) && sittings.size() > 1) {
            both(sittings, assigned, given);
        } else {
            result(attempt, assigned, given);
        }
        addComponentAtIndex(1, new LateAnswers(attempts, attempt));
    }

    private static boolean isPair(Attempt attempt, Optional<Assigned> assigned) {
        return attempt.head().assignment() == null
                ? attempt.quiz().isCheck()
                : assigned.map(one -> one.assignment().pair()).orElse(false);
    }

    /** Her attempts at the same quiz under the same assignment, or under none. */
    private List<Attempt> sittings(Attempt attempt, Learner learner) {
        return attempts.of(learner.id()).stream()
                .filter(other -> other.quiz().id().equals(attempt.quiz().id()))
                .filter(other ->
                        Objects.equals(other.head().assignment(), attempt.head().assignment()))
                .toList();
    }

    private void waiting(
            Attempt.Submitted attempt, Learner learner, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.check.title")));
        Paragraph deck = new Paragraph(whyItWaits(attempt, assigned));
        deck.addClassName("deck");
        add(deck);
        handedIn(attempt);
        add(new Paragraph(getTranslation("end.check.code", learner.code().toString())));
        Div links = new Div();
        links.addClassName("actions");
        if (assigned.isEmpty() && attempt.head().assignment() == null) {
            links.add(PageParts.asMainAction(new Anchor(".", getTranslation("end.check.home"))));
            Anchor second = new Anchor(Addresses.start(attempt.quiz().id()), getTranslation("end.check.second"));
            second.addClassName("side-action");
            links.add(second);
        } else {
            next(links, assigned, given);
        }
        add(links);
    }

    private String whyItWaits(Attempt attempt, Optional<Assigned> assigned) {
        if (assigned.isEmpty()) {
            return getTranslation(attempt.head().assignment() == null ? "end.check.text" : "assigned.feedback.closed");
        }
        Assignment assignment = assigned.get().assignment();
        if (assignment.pair() && assigned.get().done() < 2) {
            return getTranslation(
                    assigned.get().stage() == Assigned.Stage.WAITING_FOR_SECOND
                            ? "end.pair.waiting"
                            : "end.pair.second");
        }
        return words.feedback(
                attempt.head().terms(), assignment.pair(), assignment.window().closesAt());
    }

    private void handedIn(Attempt.Submitted attempt) {
        if (attempt.byClosing()) {
            Paragraph line = new Paragraph(words.handedIn(attempt));
            line.addClassNames("message", "handed-in");
            add(line);
        }
    }

    /** What to do next: the second part, then what else was given, then the quizzes; and once more, if that may be. */
    private void next(Div links, Optional<Assigned> assigned, List<Assigned> given) {
        assigned.filter(one -> one.stage() == Assigned.Stage.SECOND_TO_START)
                .ifPresent(one -> addAction(
                        links, new Anchor(Addresses.start(one.assignment().id()), getTranslation("end.check.second"))));
        given.stream()
                .filter(Assigned::wantsSomething)
                .filter(one -> assigned.isEmpty()
                        || !one.assignment()
                                .id()
                                .equals(assigned.get().assignment().id()))
                .findFirst()
                .ifPresent(one -> addAction(
                        links,
                        new QuizLanguage(one.quiz().language())
                                .fill(
                                        new Anchor(
                                                one.open()
                                                        .map(open -> Addresses.take(open.id()))
                                                        .orElseGet(() -> Addresses.start(
                                                                one.assignment().id())),
                                                ""),
                                        "assigned.next",
                                        new QuizLanguage.Quoted(one.quiz().title()))));
        assigned.filter(one -> one.stage() == Assigned.Stage.AGAIN)
                .ifPresent(one -> links.add(side(new Anchor(
                        Addresses.start(one.assignment().id()),
                        one.left().isPresent()
                                ? getTranslation("assigned.again", one.left().getAsInt())
                                : getTranslation("home.again")))));
        addAction(links, new Anchor(".", getTranslation("end.home")));
    }

    /** The first one is the main action. */
    private static void addAction(Div links, Anchor link) {
        boolean first = links.getChildren().noneMatch(other -> other.hasClassName("main-action"));
        links.add(first ? PageParts.asMainAction(link) : side(link));
    }

    private static Anchor side(Anchor link) {
        link.addClassName("side-action");
        return link;
    }

    private void both(List<Attempt> sittings, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.both.title")));
        Paragraph deck = new Paragraph(getTranslation("end.both.text"));
        deck.addClassName("deck");
        add(deck);
        Div columns = new Div();
        columns.addClassName("sittings");
        for (Attempt sitting : sittings) {
            Section column =
                    new Section(new H2(getTranslation(sitting == sittings.getFirst() ? "end.before" : "end.after")));
            if (sitting instanceof Attempt.Submitted submitted && submitted.byClosing()) {
                column.add(new Paragraph(words.handedIn(submitted)));
            }
            parts(column, reviews.toAddUp(sitting));
            corrections(reviews.forLearner(sitting)).ifPresent(column::add);
            column.add(lookBack(sitting));
            columns.add(column);
        }
        add(columns);
        if (assigned.isEmpty()) {
            add(side(new Anchor(".", getTranslation("end.home"))));
        } else {
            Div links = new Div();
            links.addClassName("actions");
            next(links, assigned, given);
            add(links);
        }
    }

    private void result(Attempt.Submitted attempt, Optional<Assigned> assigned, List<Assigned> given) {
        add(PageParts.heading(getTranslation("end.title")));
        Paragraph quiz = new QuizLanguage(attempt.quiz().language())
                .of(new Paragraph(attempt.quiz().title()));
        quiz.addClassName("deck");
        add(quiz);
        handedIn(attempt);
        parts(this, reviews.toAddUp(attempt));
        corrections(reviews.forLearner(attempt)).ifPresent(this::add);
        Anchor lookBack = lookBack(attempt);
        lookBack.removeClassName("side-action");
        Div links = new Div(PageParts.asMainAction(lookBack));
        links.addClassName("actions");
        next(links, assigned, given);
        add(links);
    }

    /** What the teacher has corrected in the key, item by item; empty when nothing was. */
    private Optional<Section> corrections(List<ReviewedItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassName("corrections");
        items.forEach(item -> CorrectionLines.of(item)
                .ifPresent(lines -> list.add(new ListItem(
                        new QuizLanguage(item.presented().language())
                                .of(PageParts.text(
                                        getTranslation(
                                                "look-back.item",
                                                item.presented().number(),
                                                item.presented().title()),
                                        "correction-item")),
                        lines))));
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(new H2(getTranslation("end.corrections")), list);
        section.addClassName("panel");
        return Optional.of(section);
    }

    private Anchor lookBack(Attempt attempt) {
        Anchor link = new Anchor(Addresses.lookBack(attempt.id()), getTranslation("end.look-back"));
        link.addClassName("side-action");
        return link;
    }

    private void parts(com.vaadin.flow.component.HasComponents page, List<ReviewedItem> items) {
        LearnerResult result = LearnerResult.of(items);
        page.add(score(result));
        page.add(skills(result));
        if (result.sorting().signals() + result.sorting().noises() > 0) {
            page.add(sorting(result));
        }
        result.calibration().ifPresent(calibration -> page.add(calibration(calibration, result.tellsCalibration())));
        page.add(habits(result));
    }

    private Section score(LearnerResult result) {
        Section section = new Section();
        section.addClassName("score");
        result.score()
                .ifPresentOrElse(
                        score -> section.add(
                                PageParts.text(getTranslation("end.score", Math.round(score.percent())), "figure"),
                                new Paragraph(getTranslation("end.score.items", score.scored(), score.items()))),
                        () -> section.add(new Paragraph(getTranslation("not-enough-data"))));
        if (result.waiting() > 0) {
            section.add(new Paragraph(getTranslation("end.waiting", result.waiting())));
        }
        return section;
    }

    private Section skills(LearnerResult result) {
        UnorderedList list = new UnorderedList();
        list.addClassName("skills");
        for (LearnerResult.SkillScore skill : result.skills()) {
            ListItem row = new ListItem(
                    PageParts.text(getTranslation("skill." + skill.skill().id()), "skill-name"));
            if (skill.mean().isPresent()) {
                long percent = Math.round(100 * skill.mean().getAsDouble());
                row.add(
                        new Bar(percent / 100.0),
                        PageParts.text(getTranslation("end.skill", percent, skill.items()), "skill-figure"));
            } else {
                row.add(PageParts.text(getTranslation("end.skill.none"), "skill-figure"));
            }
            list.add(row);
        }
        Section section = new Section(new H2(getTranslation("end.skills")), list);
        section.addClassName("panel");
        return section;
    }

    private Section sorting(LearnerResult result) {
        SortingCounts counts = result.sorting();
        UnorderedList list = new UnorderedList(
                found("opinion", "end.sorting.opinions", counts.hits(), counts.signals()),
                found("factual", "end.sorting.facts", counts.noises() - counts.falseAlarms(), counts.noises()));
        list.addClassName("sorting");
        Section section = new Section(new H2(getTranslation("end.sorting")), list);
        result.lean()
                .ifPresent(lean -> section.add(new Paragraph(getTranslation(
                        lean == Discernment.Lean.TO_OPINION ? "end.lean.opinion" : "end.lean.factual"))));
        section.addClassName("panel");
        return section;
    }

    private ListItem found(String category, String key, int found, int of) {
        Span tag = PageParts.text(getTranslation(key, found, of), "category-tag");
        tag.addClassName("category-" + category);
        return new ListItem(tag);
    }

    /** @param enough whether it rests on enough items to say something about all of them */
    private Section calibration(Calibration calibration, boolean enough) {
        Section section = new Section(new H2(getTranslation("end.calibration")));
        section.addClassName("panel");
        long stated = Math.round(100 * meanStated(calibration));
        long right = Math.round(100 * (meanStated(calibration) - calibration.overconfidence()));
        String key;
        if (!enough) {
            key = "end.calibration.few";
        } else if (Math.abs(calibration.overconfidence()) < 0.1) {
            key = "end.calibration.well";
        } else {
            key = calibration.overconfidence() > 0 ? "end.calibration.over" : "end.calibration.under";
        }
        section.add(
                new Paragraph(getTranslation(key, stated, right)),
                new CalibrationPicture(calibration),
                new Paragraph(getTranslation("end.calibration.note")));
        return section;
    }

    private static double meanStated(Calibration calibration) {
        return calibration.levels().stream()
                        .mapToDouble(level -> level.n() * level.confidence().probability())
                        .sum()
                / calibration.n();
    }

    private Section habits(LearnerResult result) {
        Section section = new Section(new H2(getTranslation("end.habits")));
        section.addClassName("panel");
        if (result.habits().isEmpty()) {
            section.add(new Paragraph(getTranslation("end.habits.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("habits");
        result.habits().forEach(tag -> {
            String id = tag.misconception().id();
            ListItem row = new ListItem(
                    PageParts.text(getTranslation("misconception." + id + ".habit"), "habit"),
                    PageParts.text(getTranslation("end.habit.count", tag.chosen(), tag.offered()), "habit-count"));
            list.add(row);
        });
        section.add(new Paragraph(getTranslation("end.habits.lead")), list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
