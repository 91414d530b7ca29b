package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Learners;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Form;
import org.framewise.results.AccessCheck;
import org.framewise.results.LearnerLabel;
import org.framewise.results.LearnerResult;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Page that shows a teacher one learner's whole attempt, with the feedback as the learner sees it. */
@Route(value = "teach/attempt/:attempt", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class AttemptView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient AccessCheck accessCheck;
    private final transient CurrentTeacher teacher;
    private final transient Reviews reviews;
    private final transient Learners learners;
    private final transient SchoolTime time;

    AttemptView(AccessCheck accessCheck, CurrentTeacher teacher, Reviews reviews, Learners learners, SchoolTime time) {
        super("teach attempt");
        this.accessCheck = accessCheck;
        this.teacher = teacher;
        this.reviews = reviews;
        this.learners = learners;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Attempt attempt = accessCheck
                .attempt(teacher.scope(), AddressIds.in(event, "attempt", AddressIds::attempt))
                .orElseThrow(NotFoundException::new);
        List<ReviewedItem> items = reviews.forTeacher(attempt);
        String name = name(attempt);
        setPageTitle(getTranslation("teach.attempt.title", name, attempt.quiz().title()));
        removeAll();
        QuizLanguage language = new QuizLanguage(attempt.quiz().language());
        Anchor back = new BackLink(
                Addresses.results(attempt.quiz().id()),
                language.within("teach.attempt.back", attempt.quiz().title()));
        add(back, PageParts.heading(name), facts(attempt, items), contents(items));
        items.forEach(item -> add(article(attempt, item)));
    }

    private String name(Attempt attempt) {
        LearnerLabel learnerLabel = new LearnerLabel(
                attempt.head().learner(),
                learners.find(attempt.head().learner())
                        .flatMap(learner -> learner.name())
                        .map(nickname -> nickname.value())
                        .orElse(null));
        return learnerLabel.name().orElseGet(() -> getTranslation("teach.learner.guest", learnerLabel.suffix()));
    }

    private DescriptionList facts(Attempt attempt, List<ReviewedItem> items) {
        DescriptionList facts = Tags.styled("attempt-facts", new DescriptionList());
        fact(
                facts,
                "teach.attempt.quiz",
                new QuizLanguage(attempt.quiz().language())
                        .of(new Span(attempt.quiz().title())));
        if (!attempt.head().form().id().equals(Form.ONLY)) {
            fact(
                    facts,
                    "teach.attempt.form",
                    getTranslation("teach.grid.form", attempt.head().form().id().value()));
        }
        fact(facts, "teach.attempt.sitting", Integer.toString(attempt.head().sitting()));
        fact(facts, "teach.attempt.started", time.moment(attempt.head().startedAt(), getLocale()));
        fact(
                facts,
                "teach.attempt.submitted",
                attempt instanceof Attempt.Submitted submitted
                        ? time.moment(submitted.submittedAt(), getLocale())
                        : getTranslation(
                                "teach.attempt.open",
                                attempt.answered().size(),
                                attempt.items().size()));
        fact(facts, "teach.attempt.score", score(items));
        return facts;
    }

    private String score(List<ReviewedItem> items) {
        return LearnerResult.scoreOf(items)
                .map(score -> getTranslation(
                        "teach.attempt.score.of", Percent.of(score.percent() / 100), score.scored(), score.items()))
                .orElseGet(() -> getTranslation("teach.not-enough-data"));
    }

    private void fact(DescriptionList facts, String key, String value) {
        fact(facts, key, new Span(value));
    }

    private void fact(DescriptionList facts, String key, Span value) {
        Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        facts.getElement().appendChild(pair.getElement());
    }

    private Nav contents(List<ReviewedItem> items) {
        OrderedList list = new OrderedList();
        items.forEach(item -> {
            Anchor link = new Anchor(
                    "#item-" + item.presented().number(), item.presented().title());
            language(item).of(link);
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        });
        Nav nav = Tags.nav("contents", list);
        nav.setAriaLabel(getTranslation("teach.attempt.contents"));
        return nav;
    }

    private static QuizLanguage language(ReviewedItem item) {
        return new QuizLanguage(item.presented().language());
    }

    private Article article(Attempt attempt, ReviewedItem item) {
        Article article = Tags.article(
                "look-back-item",
                language(item)
                        .of(new H2(getTranslation(
                                "teach.attempt.item",
                                item.presented().number(),
                                item.item().id().value(),
                                item.presented().title()))));
        article.setId("item-" + item.presented().number());
        article.add(new FeedbackPanel(item));
        if (item.item() instanceof ExtendedTextItem && item.response() != null) {
            Anchor rate = Tags.a(
                    "side-action",
                    Addresses.rate(attempt.quiz().id(), item.item().id(), attempt.id()),
                    getTranslation(item.rating() == null ? "teach.attempt.rate" : "teach.attempt.rate-again"));
            article.add(rate);
        }
        return article;
    }
}
