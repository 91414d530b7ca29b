package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.classroom.ClassroomId;
import org.framewise.measures.MisconceptionProfile.Tag;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Misconception;
import org.framewise.results.AccessCheck;
import org.framewise.results.LearnerFilter;
import org.framewise.results.Roster;
import org.framewise.results.Selection;
import org.framewise.results.insight.ClassMisconceptions.Shown;
import org.framewise.results.insight.ClassMisconceptions.Where;
import org.framewise.results.insight.MisconceptionMap;
import org.framewise.results.insight.NextItems;
import org.framewise.results.insight.NextItems.Next;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;

/**
 * Results page on the misconceptions of a class: how often they occur, in which classrooms, at which choices, and what
 * to do about them.
 */
@Route(value = ResultsTab.ROUTE + "/misconceptions", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class MisconceptionsView extends SheetsPage {
    private static final long serialVersionUID = 1L;

    private static final int MOST_WORDS = 3;
    private static final int MOST_NEXT = 4;

    private final transient Roster roster;
    private final transient NextItems nextItems;
    private final transient AccessCheck accessCheck;
    private final transient Catalogue catalogue;

    MisconceptionsView(
            ResultsFrame frame,
            AnswerSheets sheets,
            Roster roster,
            NextItems nextItems,
            AccessCheck accessCheck,
            Catalogue catalogue) {
        super(frame, ResultsTab.MISCONCEPTIONS, sheets);
        this.roster = roster;
        this.nextItems = nextItems;
        this.accessCheck = accessCheck;
        this.catalogue = catalogue;
    }

    @Override
    void show(ResultsScope scope, List<AnswerSheet> given) {
        MisconceptionMap map = MisconceptionMap.of(
                scope.quiz().items(),
                given,
                roster.of(
                        scope.teacherScope(),
                        given.stream().map(AnswerSheet::learner).toList()));
        List<Shown> shown =
                map.all().stream().filter(one -> one.tag().isShown()).toList();
        if (shown.isEmpty()) {
            boolean any = map.all().stream().anyMatch(one -> one.tag().chosen() > 0);
            add(PageParts.empty(
                    getTranslation("results.misconceptions.none.title"),
                    any
                            ? getTranslation("results.misconceptions.few", Tag.FEWEST_OFFERED, Tag.FEWEST_CHOSEN)
                            : getTranslation("results.misconceptions.none.text")));
            return;
        }
        add(Paragraphs.intro(getTranslation("results.misconceptions.intro")));
        Sheet sheet = Sheet.of(
                getTranslation("teach.misconceptions.caption", scope.quiz().title()),
                new MisconceptionMapTable(this, map, shown).html());
        add(
                sheet,
                Paragraphs.help(getTranslation("results.misconceptions.rule", Tag.FEWEST_OFFERED, Tag.FEWEST_CHOSEN)));
        lackingEvidence(map).ifPresent(this::add);
        Optional<ClassroomId> room = room(scope);
        Map<Misconception, List<Next>> next =
                nextItems.of(scope.teacherScope(), scope.quiz().id(), learners(scope, room));
        if (next.isEmpty()) {
            add(Paragraphs.help(getTranslation("results.misconceptions.next.nothing")));
        }
        shown.forEach(one -> {
            Section section = section(one);
            Div columns = Tags.div("habit-columns", itemLinks(scope, one));
            if (!next.isEmpty()) {
                columns.add(nextSteps(next.getOrDefault(one.tag().misconception(), List.of()), room));
            }
            section.add(columns);
            add(section);
        });
    }

    /** The classroom to which the results are limited; empty if they cover none or several. */
    private Optional<ClassroomId> room(ResultsScope scope) {
        if (scope.selection().learnerFilter() instanceof LearnerFilter.Members(ClassroomId id)) {
            return Optional.of(id);
        }
        return Optional.ofNullable(scope.selection().assignment())
                .flatMap(id -> accessCheck.assignment(scope.teacherScope(), id))
                .map(assignment -> assignment.classroom());
    }

    /**
     * The learners for whom next items are proposed: the whole classroom, even if only some of its attempts are
     * selected.
     */
    private static Selection learners(ResultsScope scope, Optional<ClassroomId> room) {
        Selection all = Selection.all(scope.selection().zone());
        return room.<LearnerFilter>map(LearnerFilter.Members::new)
                .map(all::of)
                .orElseGet(() -> all.of(scope.selection().learnerFilter()));
    }

    /** Names the misconceptions with too little evidence; empty if there are none. */
    private Optional<Paragraph> lackingEvidence(MisconceptionMap map) {
        String names = map.all().stream()
                .map(Shown::tag)
                .filter(tag -> !tag.isShown() && tag.chosen() > 0)
                .map(tag -> getTranslation(
                        "results.misconceptions.name",
                        getTranslation("misconception." + tag.misconception().id())))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Paragraphs.help(getTranslation("results.misconceptions.seldom", names)));
    }

    private Section section(Shown one) {
        String id = one.tag().misconception().id();
        return Tags.section(
                "habit",
                new H2(getTranslation("misconception." + id)),
                new Paragraph(getTranslation("misconception." + id + ".teacher")));
    }

    private Div itemLinks(ResultsScope scope, Shown one) {
        UnorderedList list = new UnorderedList();
        one.where().stream()
                .sorted(Comparator.comparingInt(Where::chosen).reversed())
                .forEach(where -> list.add(item(scope, where)));
        return new Div(new H3(getTranslation("results.misconceptions.where")), list);
    }

    private ListItem item(ResultsScope scope, Where where) {
        Anchor link = scope.language()
                .fill(
                        new Anchor(ItemView.address(scope, where.item(), scope.query()), ""),
                        "results.item",
                        where.item().value(),
                        new Quoted(where.title()));
        ListItem item = new ListItem(
                link, new Span(" " + getTranslation("results.misconceptions.times", where.chosen(), where.offered())));
        UnorderedList words = Tags.ul("habit-words");
        where.words().stream()
                .limit(MOST_WORDS)
                .forEach(said -> words.add(scope.language()
                        .fill(
                                new ListItem(),
                                "results.misconceptions.words",
                                new Quoted(Excerpt.of(said.text())),
                                said.chosen())));
        item.add(words);
        return item;
    }

    private Div nextSteps(List<Next> next, Optional<ClassroomId> room) {
        Div part = new Div(new H3(getTranslation("results.misconceptions.next")));
        if (next.isEmpty()) {
            part.add(new Paragraph(getTranslation("results.misconceptions.next.none")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        next.stream()
                .limit(MOST_NEXT)
                .forEach(one -> list.add(QuizLanguage.load(catalogue, one.quiz())
                        .fill(
                                new ListItem(),
                                "results.misconceptions.next.item",
                                one.item().value(),
                                new Quoted(one.title()),
                                new Quoted(one.quizTitle()))));
        part.add(list);
        room.ifPresent(
                id -> part.add(new Anchor(Addresses.assign(id), getTranslation("results.misconceptions.next.assign"))));
        return part;
    }
}
