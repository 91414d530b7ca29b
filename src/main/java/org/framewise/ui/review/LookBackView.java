package org.framewise.ui.review;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Learner;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.error.NoSuchAttempt;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.review.feedback.FeedbackPanel;
import org.framewise.ui.security.CurrentLearner;

/** Page for reviewing an attempt: all its items with their feedback. */
@Route(value = "look-back/:attempt", layout = LearnerLayout.class)
@AnonymousAllowed
final class LookBackView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Attempts attempts;
    private final transient Reviews reviews;
    private final transient CurrentLearner current;

    LookBackView(Attempts attempts, Reviews reviews, CurrentLearner current) {
        super("look-back");
        this.attempts = attempts;
        this.reviews = reviews;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Learner learner = current.find().orElseThrow(NoSuchAttempt::new);
        Attempt attempt = attempts.submittedIfClosed(MyAttempt.of(event, attempts, learner));
        boolean heldBack = attempt instanceof Attempt.Submitted || !attempt.feedbackAtOnce();
        if (heldBack && !reviews.released(attempt)) {
            event.forwardTo(
                    attempt instanceof Attempt.Open open
                            ? Addresses.take(open.id(), open.current())
                            : Addresses.end(attempt.id()));
            return;
        }
        setPageTitle(attempt.quiz().title());
        removeAll();
        add(PageParts.heading(getTranslation("look-back.title")));
        Paragraph deck = new QuizLanguage(attempt.quiz().language())
                .of(Tags.p("deck", attempt.quiz().title()));
        List<ReviewedItem> items = reviews.forLearner(attempt);
        add(deck, contents(attempt, items));
        if (items.isEmpty()) {
            add(PageParts.empty(getTranslation("look-back.empty.title"), getTranslation("look-back.empty.text")));
        }
        items.forEach(item -> add(article(item)));
        Anchor back = PageParts.asMainAction(new Anchor(
                attempt instanceof Attempt.Open ? Addresses.take(attempt.id()) : Addresses.end(attempt.id()),
                getTranslation(attempt instanceof Attempt.Open ? "look-back.go-on" : "look-back.result")));
        add(PageParts.actions(back));
    }

    private Nav contents(Attempt attempt, List<ReviewedItem> items) {
        OrderedList list = new OrderedList();
        items.forEach(item -> {
            list.add(new ListItem(language(item)
                    .of(PageParts.jump(
                            Addresses.lookBack(attempt.id()),
                            "item-" + item.presented().number(),
                            item.presented().title()))));
        });
        Nav nav = Tags.nav("contents", list);
        nav.setAriaLabel(getTranslation("look-back.contents"));
        return nav;
    }

    private static QuizLanguage language(ReviewedItem item) {
        return new QuizLanguage(item.presented().language());
    }

    private Article article(ReviewedItem item) {
        H2 heading = language(item)
                .of(new H2(getTranslation(
                        "look-back.item",
                        item.presented().number(),
                        item.presented().title())));
        Article article = Tags.article("look-back-item", heading, new FeedbackPanel(item));
        article.setId("item-" + item.presented().number());
        article.getElement().setAttribute("tabindex", "-1");
        return article;
    }
}
