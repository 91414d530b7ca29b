package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.results.LearnerFilter;
import org.framewise.results.insight.CheckGain;
import org.framewise.results.insight.Gains;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Results page on the change between a check before and a check after. */
@Route(value = ResultsTab.ROUTE + "/change", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class GainView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    /** Maximum number of learners' names listed in a sentence. */
    private static final int MOST_NAMES = 8;

    private final transient Gains gains;

    GainView(ResultsFrame frame, AnswerSheets sheets, Gains gains) {
        super(frame, ResultsTab.CHANGE, sheets);
        this.gains = gains;
    }

    /** @throws NotFoundException for a quiz that isn't a check */
    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        CheckGain gain = gains.of(scope.teacherScope(), scope.quiz(), given).orElseThrow(NotFoundException::new);
        if (gain.pairs().isEmpty()) {
            add(PageParts.empty(
                    getTranslation("results.change.empty.title"),
                    gain.waiting() == 0
                            ? getTranslation("results.change.empty.text")
                            : getTranslation("results.change.empty.waiting", gain.waiting()),
                    new Anchor(assign(scope), getTranslation("results.change.empty.link"))));
            unratedNote(gain).ifPresent(this::add);
            return;
        }
        GainFigures figures = new GainFigures(this, gain);
        add(Paragraphs.intro(getTranslation("results.change.intro")), figures.figure());
        figures.warnings().forEach(this::add);
        add(measures(scope, gain, figures));
        add(learners(scope, gain));
        unratedNote(gain).ifPresent(this::add);
        figures.notes().forEach(this::add);
    }

    /** Names the learners who are excluded until their written responses are rated; empty if there are none. */
    private Optional<Paragraph> unratedNote(CheckGain gain) {
        if (gain.unlike().isEmpty()) {
            return Optional.empty();
        }
        Names names = new Names(this, gain.unlike().stream());
        String first = gain.unlike().stream().limit(MOST_NAMES).map(names::of).collect(Collectors.joining(", "));
        int more = gain.unlike().size() - MOST_NAMES;
        Paragraph line = Paragraphs.help(getTranslation(
                "results.change.unlike",
                gain.unlike().size(),
                more > 0 ? getTranslation("results.names.more", first, more) : first));
        line.add(new Text(" "), new Anchor(Addresses.RATE, getTranslation("results.change.unlike.link")));
        return Optional.of(line);
    }

    private static String assign(ResultsScope scope) {
        return scope.selection().learnerFilter() instanceof LearnerFilter.Members(var id)
                ? Addresses.assign(id)
                : Addresses.CLASSROOMS;
    }

    private Section measures(ResultsScope scope, CheckGain gain, GainFigures figures) {
        Sheet sheet = Sheet.of(
                getTranslation("results.change.measures.of", scope.quiz().title()),
                new GainMeasures(this, gain).table());
        Section section = new Section(new H2(getTranslation("results.change.measures")), sheet);
        figures.whyMissing().ifPresent(section::add);
        return section;
    }

    private Section learners(ResultsScope scope, CheckGain gain) {
        Section section = new Section(new H2(getTranslation("results.change.learners")));
        if (gain.pairs().size() > SortersTable.MOST) {
            section.add(new Paragraph(
                    getTranslation("results.too-many-learners", gain.pairs().size(), SortersTable.MOST)));
            return section;
        }
        Sheet sheet = Sheet.of(
                getTranslation("results.change.learners.of", scope.quiz().title()),
                new PairsTable(this, gain, new Names(this, gain.pairs().stream().map(CheckGain.Pair::learnerLabel)))
                        .html());
        section.add(sheet);
        return section;
    }
}
