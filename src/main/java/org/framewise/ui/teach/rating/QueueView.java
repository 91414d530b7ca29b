package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.quiz.Catalogue;
import org.framewise.results.RatingQueue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;

/** Page that lists the items with written responses; items with the most unrated responses come first. */
@Route(value = Addresses.RATE, layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class QueueView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient RatingQueue queue;
    private final transient CurrentTeacher teacher;
    private final transient Catalogue catalogue;

    QueueView(RatingQueue queue, CurrentTeacher teacher, Catalogue catalogue) {
        super("teach", "teach.queue.title");
        this.queue = queue;
        this.teacher = teacher;
        this.catalogue = catalogue;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(heading());
        List<RatingQueue.ToRate> items = queue.items(teacher.scope());
        if (items.isEmpty()) {
            add(PageParts.empty(getTranslation("teach.queue.empty.title"), getTranslation("teach.queue.empty.text")));
            return;
        }
        Paragraph deck = Tags.p("deck", getTranslation("teach.queue.text"));
        Sheet sheet = Sheet.of(getTranslation("teach.queue.caption"), table(items));
        add(deck, sheet);
    }

    private Element table(List<RatingQueue.ToRate> items) {
        Element table = Sheet.tableWithHiddenCaption("queue", getTranslation("teach.queue.caption"));
        Element head = Sheet.headings(
                table,
                getTranslation("teach.queue.item"),
                getTranslation("teach.queue.quiz"),
                getTranslation("teach.queue.waiting"),
                getTranslation("teach.queue.rated"));
        head.children().subList(2, 4).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        for (RatingQueue.ToRate item : items) {
            Element row = body.appendElement("tr");
            QuizLanguage language = QuizLanguage.load(catalogue, item.quiz());
            language.of(Sheet.link(Sheet.rowHeading(row), Addresses.rate(item.quiz(), item.item()), item.title()));
            Element quiz = row.appendElement("td");
            language.of(quiz.appendElement("span")).text(item.quizTitle());
            quiz.appendText(", ")
                    .appendElement("span")
                    .addClass("unbroken")
                    .text(item.item().value());
            Sheet.figure(row, Integer.toString(item.waiting()));
            Sheet.figure(row, Integer.toString(item.rated()));
        }
        return table;
    }
}
