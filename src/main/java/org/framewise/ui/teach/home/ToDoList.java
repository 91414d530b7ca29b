package org.framewise.ui.teach.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.quiz.Catalogue;
import org.framewise.results.MissingFiles;
import org.framewise.results.RatingQueue;
import org.framewise.results.TeacherScope;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Lists a teacher's pending tasks: classrooms about to end, texts to rate, and missing or invalid quiz files. */
@org.springframework.stereotype.Component
final class ToDoList {
    private final Classrooms classrooms;
    private final RatingQueue queue;
    private final Catalogue catalogue;
    private final MissingFiles missing;
    private final SchoolTime time;

    ToDoList(Classrooms classrooms, RatingQueue queue, Catalogue catalogue, MissingFiles missing, SchoolTime time) {
        this.classrooms = classrooms;
        this.queue = queue;
        this.catalogue = catalogue;
        this.missing = missing;
        this.time = time;
    }

    Section of(Component words, TeacherScope teacherScope, List<Classroom> rooms) {
        Section section = Tags.section("panel to-do", new H2(words.getTranslation("teach.to-do")));
        UnorderedList list = new UnorderedList();
        rooms.stream()
                .filter(classrooms::endsSoon)
                .forEach(room -> list.add(new ListItem(new Anchor(
                        Addresses.settings(room.id()),
                        words.getTranslation(
                                "teach.to-do.ends",
                                Words.isolated(room.name()),
                                time.day(room.endsOn(), UI.getCurrent().getLocale()))))));
        queue.items(teacherScope).stream()
                .filter(item -> item.waiting() > 0)
                .forEach(item -> list.add(new ListItem(QuizLanguage.load(catalogue, item.quiz())
                        .fill(
                                new Anchor(Addresses.rate(item.quiz(), item.item()), ""),
                                "teach.to-do.rate",
                                item.waiting(),
                                new Quoted(item.title()),
                                new Quoted(item.quizTitle()),
                                item.item().value()))));
        missing.assigned(teacherScope)
                .forEach(one -> list.add(new ListItem(QuizLanguage.load(catalogue, one.quiz())
                        .fill(
                                new Anchor(Addresses.FINDINGS, ""),
                                one.last().isPresent() ? "teach.to-do.missing" : "teach.to-do.missing.unknown",
                                new Quoted(one.title()),
                                one.last()
                                        .map(file -> time.day(
                                                file.since(), UI.getCurrent().getLocale()))
                                        .orElse("")))));
        int findings = catalogue.findings().size();
        if (findings > 0) {
            list.add(new ListItem(
                    new Anchor(Addresses.FINDINGS, words.getTranslation("teach.to-do.findings", findings))));
        }
        section.add(
                list.getChildren().findAny().isPresent()
                        ? list
                        : new Paragraph(words.getTranslation("teach.to-do.nothing")));
        return section;
    }
}
