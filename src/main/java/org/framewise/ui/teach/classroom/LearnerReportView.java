package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Reviews;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.results.LearnerResult;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.Percent;
import org.framewise.ui.teach.parts.ReportHead;
import org.framewise.ui.teach.parts.ReportNotes;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A printable report of a few pages on a member's work across all quizzes, as a basis for a talk with them. */
@Route(value = Addresses.CLASSROOM + "/:classroom/member/:member/report", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class LearnerReportView extends ClassroomPage {
    private static final long serialVersionUID = 1L;

    /** Maximum number of attempts in the report: as many as fit on four pages. */
    private static final int MOST = 8;

    private final transient Members members;
    private final transient Attempts attempts;
    private final transient Reviews reviews;
    private final transient SchoolTime time;
    private final transient Clock clock;
    private transient @Nullable Member member;

    LearnerReportView(
            Classrooms classrooms,
            Members members,
            Attempts attempts,
            Reviews reviews,
            CurrentTeacher teacher,
            SchoolTime time,
            Clock clock) {
        super(classrooms, teacher);
        this.members = members;
        this.attempts = attempts;
        this.reviews = reviews;
        this.time = time;
        this.clock = clock;
        addClassName("report");
    }

    @Override
    void enter(RouteParameters parameters) {
        member = member(parameters, members);
    }

    @Override
    void show() {
        Member shown = Objects.requireNonNull(member);
        String name = MemberWords.name(this, shown);
        List<Attempt.Submitted> newest = newest(shown);
        add(
                new BackLink(Addresses.member(room().id(), shown.id()), name),
                PageParts.heading(getTranslation("report.learner.title")),
                new ReportHead(
                        name,
                        time.day(clock.instant(), getLocale()),
                        getTranslation("report.classroom", room().name()),
                        shown.simulated() ? getTranslation("report.simulated.learner") : ""));
        if (newest.isEmpty()) {
            add(PageParts.empty(
                    getTranslation("report.learner.empty.title"), getTranslation("report.learner.empty.text")));
            return;
        }
        newest.stream().limit(MOST).forEach(attempt -> add(attempt(attempt)));
        if (newest.size() > MOST) {
            add(new Paragraph(getTranslation("report.learner.older", MOST, newest.size() - MOST)));
        }
        add(new ReportNotes());
    }

    /** The latest submitted attempt at each form of each quiz, most recently started first. */
    private List<Attempt.Submitted> newest(Member shown) {
        Map<String, Attempt.Submitted> byForm = new LinkedHashMap<>();
        for (Attempt attempt : attempts.of(shown.id())) {
            if (attempt instanceof Attempt.Submitted submitted) {
                byForm.merge(
                        attempt.quiz().id() + " " + attempt.head().form().id(),
                        submitted,
                        (one, other) ->
                                one.head().startedAt().isAfter(other.head().startedAt()) ? one : other);
            }
        }
        List<Attempt.Submitted> all = new ArrayList<>(byForm.values());
        all.sort(Comparator.comparing(
                        (Attempt.Submitted attempt) -> attempt.head().startedAt())
                .reversed());
        return all;
    }

    private Section attempt(Attempt.Submitted attempt) {
        LearnerResult result = LearnerResult.of(reviews.forTeacher(attempt));
        String title = attempt.quiz().isCheck()
                ? getTranslation(
                        "report.learner.form",
                        attempt.quiz().title(),
                        attempt.head().form().id().value())
                : attempt.quiz().title();
        Section section =
                Tags.section("report-attempt", new QuizLanguage(attempt.quiz().language()).of(new H2(title)));
        section.add(new Paragraph(result.score()
                .map(score -> getTranslation(
                        "report.learner.score",
                        time.moment(attempt.head().startedAt(), getLocale()),
                        Math.round(score.percent()),
                        score.scored(),
                        score.items()))
                .orElseGet(() -> getTranslation(
                        "report.learner.no-score", time.moment(attempt.head().startedAt(), getLocale())))));
        Div sides = Tags.div(
                "report-sides", skills(new QuizLanguage(attempt.quiz().language()), title, result), habits(result));
        section.add(sides);
        return section;
    }

    private Sheet skills(QuizLanguage language, String title, LearnerResult result) {
        String caption = getTranslation("report.learner.skills", title);
        Element table = Sheet.table("report-skills", "");
        language.fill(
                table.child(0).addClass("sr-only"), this, "report.learner.skills", new QuizLanguage.Quoted(title));
        Element head = Sheet.headings(
                table,
                getTranslation("report.learner.skill"),
                getTranslation("report.learner.reached"),
                getTranslation("report.learner.items"));
        head.children().subList(1, 3).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        result.skills().forEach(skill -> {
            Element row = body.appendElement("tr");
            Sheet.rowHeading(row).text(getTranslation("skill." + skill.skill().id()));
            Element reached = row.appendElement("td").addClass("num");
            if (skill.mean().isPresent()) {
                String percent = Percent.of(skill.mean().getAsDouble());
                reached.text(percent + "%");
                reached.appendElement("span")
                        .addClass("share")
                        .attr("aria-hidden", "true")
                        .appendElement("span")
                        .attr("style", "inline-size:" + percent + "%");
            } else {
                Sheet.sign(reached, "–", getTranslation("teach.not-enough-data"));
            }
            Sheet.figure(row, Integer.toString(skill.items()));
        });
        Sheet sheet = Sheet.of(caption, table);
        return sheet;
    }

    private UnorderedList habits(LearnerResult result) {
        UnorderedList list = Tags.ul("report-habits");
        if (result.sorting().signals() > 0) {
            list.add(new ListItem(getTranslation(
                    "end.sorting.opinions",
                    result.sorting().hits(),
                    result.sorting().signals())));
        }
        if (result.sorting().noises() > 0) {
            list.add(new ListItem(getTranslation(
                    "end.sorting.facts",
                    result.sorting().noises() - result.sorting().falseAlarms(),
                    result.sorting().noises())));
        }
        result.habits().stream()
                .limit(3)
                .forEach(tag -> list.add(new ListItem(getTranslation(
                        "report.learner.habit",
                        getTranslation("misconception." + tag.misconception().id()),
                        tag.chosen(),
                        tag.offered()))));
        if (result.habits().isEmpty()) {
            list.add(new ListItem(getTranslation("report.learner.no-habit")));
        }
        if (result.waiting() > 0) {
            list.add(new ListItem(getTranslation("report.learner.waiting", result.waiting())));
        }
        return list;
    }
}
