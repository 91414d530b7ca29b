package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.StoredScore;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learners;
import org.framewise.quiz.Item;
import org.framewise.results.LearnerLabel;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Section that lists the corrections of an item, each with the scores that it changed. */
final class CorrectionHistory extends Section {
    private static final long serialVersionUID = 1L;

    private final transient Item item;
    private final transient Attempts attempts;
    private final transient Learners learners;
    private final transient SchoolTime time;
    private final transient Consumer<KeyChange> undo;

    /** @param undo reverts a correction */
    CorrectionHistory(Item item, Attempts attempts, Learners learners, SchoolTime time, Consumer<KeyChange> undo) {
        this.item = item;
        this.attempts = attempts;
        this.learners = learners;
        this.time = time;
        this.undo = undo;
    }

    void show(List<KeyCorrections.Corrected> all) {
        removeAll();
        H2 heading = new H2(getTranslation("correct.list"));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading);
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("correct.list.none")));
        }
        Map<AttemptId, String> names = new LinkedHashMap<>();
        all.forEach(one -> add(article(one, names)));
    }

    private Article article(KeyCorrections.Corrected corrected, Map<AttemptId, String> names) {
        KeyChange change = corrected.change();
        String what = ItemCorrections.describe(this, item, change.correction());
        Article article = Tags.article("panel correction", new H3(what));
        article.add(
                Tags.p("correction-reason", change.reason()),
                Tags.span(
                        "meta",
                        getTranslation(
                                "correct.by",
                                corrected.by(),
                                time.moment(change.madeAt(), getLocale()),
                                corrected.changed())));
        if (change.undoneAt() != null) {
            article.addClassName("undone");
            article.add(Tags.span(
                    "meta",
                    getTranslation(
                            "correct.undone.by",
                            Optional.ofNullable(corrected.undoneBy()).orElse(""),
                            time.moment(change.undoneAt(), getLocale()))));
        }
        if (!corrected.scores().isEmpty()) {
            article.add(Tags.styled(
                    "task", new NativeDetails(getTranslation("correct.scores"), scores(corrected, what, names))));
        }
        if (change.active()) {
            Button button = new Button(getTranslation("correct.undo"), pressed -> undo.accept(change));
            button.setAriaLabel(getTranslation("correct.undo") + ": " + what);
            button.addClassName("undo");
            article.add(button);
        }
        return article;
    }

    private Sheet scores(KeyCorrections.Corrected corrected, String what, Map<AttemptId, String> names) {
        Element table = Sheet.tableWithHiddenCaption("score-changes", what);
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
        Sheet sheet = Sheet.of(what, table);
        return sheet;
    }

    private String name(AttemptId id) {
        return attempts.find(id)
                .map(attempt -> new LearnerLabel(
                        attempt.head().learner(),
                        learners.find(attempt.head().learner())
                                .flatMap(learner -> learner.name())
                                .map(nickname -> nickname.value())
                                .orElse(null)))
                .map(learnerLabel -> learnerLabel
                        .name()
                        .orElseGet(() -> getTranslation("teach.learner.guest", learnerLabel.suffix())))
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
}
