package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.LearnerId;
import org.framewise.quiz.Form;
import org.framewise.results.LearnerLabel;
import org.framewise.results.Roster;
import org.framewise.results.insight.Sorter;
import org.framewise.results.insight.StatementSet;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;

/** Results page on whether the class can tell opinion from fact, and to which side it leans. */
@Route(value = ResultsTab.ROUTE + "/discernment", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class DiscernmentView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    private final transient Roster roster;

    DiscernmentView(ResultsFrame frame, AnswerSheets sheets, Roster roster) {
        super(frame, ResultsTab.DISCERNMENT, sheets);
        this.roster = roster;
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        List<StatementSet> sets = StatementSet.of(given);
        if (sets.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("results.discernment.empty.title"),
                    getTranslation("results.discernment.empty.text")));
            return;
        }
        add(Paragraphs.intro(getTranslation("results.discernment.intro")));
        sets.forEach(set -> add(section(scope, set)));
        add(Paragraphs.help(getTranslation("results.discernment.note")));
    }

    private Section section(ResultsScope scope, StatementSet set) {
        Section section = new Section(new H2(title(set)));
        DiscernmentWords words = new DiscernmentWords(this, set);
        if (!set.isEnough()) {
            section.add(new Paragraph(getTranslation("results.discernment.too-small")));
        } else {
            section.add(new DiscernmentPicture(this, set, words).figure(title(set)));
            if (!set.tellsLearners()) {
                section.add(Paragraphs.help(
                        getTranslation("results.discernment.counts-only", StatementSet.FEWEST_FOR_A_LEARNER)));
            }
        }
        if (set.sorters().size() > SortersTable.MOST) {
            section.add(new Paragraph(
                    getTranslation("results.too-many-learners", set.sorters().size(), SortersTable.MOST)));
        } else {
            Map<LearnerId, LearnerLabel> learners = roster.of(
                    scope.teacherScope(),
                    set.sorters().stream().map(Sorter::learner).toList());
            Sheet sheet = Sheet.of(
                    getTranslation("results.discernment.table", title(set)),
                    new SortersTable(this, set, words, learners).html());
            section.add(sheet);
        }
        return section;
    }

    private String title(StatementSet set) {
        return set.form().equals(Form.ONLY)
                ? getTranslation("results.discernment.set", set.signals(), set.noises())
                : getTranslation("results.discernment.set.form", set.form().value(), set.signals(), set.noises());
    }
}
