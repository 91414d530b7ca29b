package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.framewise.measures.Alternatives;
import org.framewise.measures.Calibration;
import org.framewise.measures.ChoiceThirds;
import org.framewise.measures.Discernment;
import org.framewise.measures.Facility;
import org.framewise.measures.Interval;
import org.framewise.measures.MeanEstimate;
import org.framewise.results.items.ItemFigures;
import org.framewise.results.items.ItemFlag;
import org.framewise.results.summary.ClassFinding;
import org.framewise.results.summary.ClassSummary;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;

/**
 * Section that says in plain words what to teach next. Each sentence comes with its figures and the item to start with.
 */
final class NextLesson extends Section {
    private static final long serialVersionUID = 1L;

    private final transient ResultsScope scope;

    NextLesson(ClassSummary summary, ResultsScope scope) {
        this.scope = scope;
        addClassName("next-lesson");
        add(new H2(getTranslation("class.next.title")));
        if (summary.findings().isEmpty()) {
            add(new Paragraph(getTranslation(
                    summary.began() < Facility.FEWEST_FOR_THE_POINT ? "class.next.few" : "class.next.nothing")));
            return;
        }
        OrderedList list = Tags.ol("findings-list");
        summary.findings().forEach(finding -> list.add(item(finding)));
        add(list);
    }

    private ListItem item(ClassFinding finding) {
        ItemFigures item = finding.item();
        Paragraph sentence = Tags.p("finding", sentence(finding));
        Anchor link = scope.language()
                .fill(
                        Tags.a("finding-item", ItemView.address(scope, item.id(), scope.query()), ""),
                        "class.next.item",
                        item.id().value(),
                        new QuizLanguage.Quoted(item.item().title()));
        UnorderedList figures = new UnorderedList();
        figures(finding).forEach(figure -> figures.add(new ListItem(figure)));
        NativeDetails details = Tags.styled("finding-figures", new NativeDetails(getTranslation("class.next.figures")));
        details.setContent(figures);
        return new ListItem(sentence, link, details);
    }

    private String sentence(ClassFinding finding) {
        return switch (finding) {
            case ClassFinding.KeyInDoubt doubt ->
                doubt.flag() instanceof ItemFlag.KeyInDoubt(String choice)
                        ? getTranslation(
                                "class.next.key.choice", doubt.item().id().value(), choice.toUpperCase(Locale.ROOT))
                        : getTranslation("class.next.key", doubt.item().id().value());
            case ClassFinding.Leans leans ->
                getTranslation(
                        leans.lean() == Discernment.Lean.TO_OPINION
                                ? "class.next.leans-to-opinion"
                                : "class.next.leans-to-factual");
            case ClassFinding.Habit habit ->
                getTranslation(
                        "class.next.habit",
                        getTranslation(
                                "misconception." + habit.tag().misconception().id()),
                        getTranslation(
                                "misconception." + habit.tag().misconception().id() + ".teacher"));
            case ClassFinding.WeakSkill weak ->
                getTranslation(
                        "class.next.skill",
                        skill(weak),
                        FigureWords.percent(
                                this, weak.skill().mean().orElseThrow().mean()),
                        FigureWords.percent(this, weak.whole()));
            case ClassFinding.TooSure sure ->
                getTranslation(
                        "class.next.too-sure",
                        FigureWords.percent(
                                this,
                                right(sure.calibration()) + sure.calibration().overconfidence()),
                        FigureWords.percent(this, right(sure.calibration())));
        };
    }

    private List<String> figures(ClassFinding finding) {
        return switch (finding) {
            case ClassFinding.KeyInDoubt doubt -> keyInDoubt(doubt);
            case ClassFinding.Leans leans ->
                List.of(
                        getTranslation(
                                "class.next.figures.n", leans.discernment().n()),
                        getTranslation(
                                "class.next.figures.lean",
                                withInterval(leans.discernment().criterion())),
                        getTranslation(
                                "class.next.figures.discernment",
                                withInterval(leans.discernment().sensitivity())));
            case ClassFinding.Habit habit ->
                List.of(
                        getTranslation(
                                "class.next.figures.habit",
                                habit.tag().chosen(),
                                habit.tag().offered(),
                                FigureWords.percent(this, habit.tag().share())),
                        getTranslation(
                                "class.next.figures.habit.item",
                                habit.item().id().value(),
                                habit.chosen()));
            case ClassFinding.WeakSkill weak ->
                List.of(
                        getTranslation("class.next.figures.n", weak.skill().n()),
                        getTranslation(
                                "class.next.figures.skill",
                                skill(weak),
                                weak.skill().items(),
                                weak.skill()
                                        .interval()
                                        .map(interval -> FigureWords.interval(this, interval))
                                        .orElse("–")),
                        getTranslation("class.next.figures.whole", FigureWords.percent(this, weak.whole())));
            case ClassFinding.TooSure sure -> tooSure(sure);
        };
    }

    private List<String> tooSure(ClassFinding.TooSure sure) {
        List<String> figures = new ArrayList<>();
        figures.add(getTranslation(
                sure.alternatives() == Alternatives.TWO ? "results.confidence.two" : "results.confidence.more"));
        sure.calibration()
                .levels()
                .forEach(level -> figures.add(getTranslation(
                        "class.next.figures.level",
                        FigureWords.percent(this, level.confidence().probability()),
                        level.right(),
                        level.n(),
                        FigureWords.percent(this, level.shareRight()))));
        return figures;
    }

    private List<String> keyInDoubt(ClassFinding.KeyInDoubt doubt) {
        if (!(doubt.flag() instanceof ItemFlag.KeyInDoubt)) {
            return doubt.item().discrimination().stream()
                    .map(known -> getTranslation(
                            "class.next.figures.discrimination",
                            FigureWords.decimal(getLocale(), known.correlation()),
                            known.n()))
                    .toList();
        }
        return doubt.item().thirds().map(ChoiceThirds::choices).orElse(List.of()).stream()
                .map(share -> getTranslation(
                        !share.isWrong() ? "class.next.figures.thirds.key" : "class.next.figures.thirds",
                        share.choice().toUpperCase(Locale.ROOT),
                        FigureWords.percent(this, share.lower()),
                        FigureWords.percent(this, share.upper())))
                .toList();
    }

    private String skill(ClassFinding.WeakSkill weak) {
        return getTranslation("skill." + weak.skill().skill().id());
    }

    private String withInterval(MeanEstimate mean) {
        return mean.interval()
                .map((Interval interval) -> getTranslation(
                        "figure.around",
                        FigureWords.decimal(getLocale(), mean.mean()),
                        FigureWords.decimal(getLocale(), interval.low()),
                        FigureWords.decimal(getLocale(), interval.high())))
                .orElse(FigureWords.decimal(getLocale(), mean.mean()));
    }

    /** The share of right answers. */
    static double right(Calibration calibration) {
        return calibration.levels().stream().mapToInt(Calibration.Level::right).sum() / (double) calibration.n();
    }
}
