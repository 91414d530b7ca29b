package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.EntryRequest;
import org.framewise.classroom.EntryRequests;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;

/**
 * Section that lists learners without their code who are waiting to be let in; the teacher admits each with one tap.
 * Placed on a page that polls; invisible while nobody is waiting.
 */
final class LetIn extends Section {
    private static final long serialVersionUID = 1L;

    private final transient EntryRequests requests;
    private final transient CurrentTeacher teacher;
    private final ClassroomId classroom;
    private final UnorderedList waiting = Tags.ul("let-in-list");
    private final Div told = new Div();
    private final Div attention = Tags.div("sr-only");
    private final transient Map<UUID, Line> lines = new LinkedHashMap<>();

    LetIn(EntryRequests requests, CurrentTeacher teacher, ClassroomId classroom) {
        this.requests = requests;
        this.teacher = teacher;
        this.classroom = classroom;
        addClassName("let-in");
        told.getElement().setAttribute("role", "status");
        attention.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("let-in.title")), waiting);
        setVisible(false);
    }

    /**
     * Container for status messages and screen-reader announcements, which stays on the page when the section is
     * hidden.
     */
    Div messages() {
        return new Div(told, attention);
    }

    void poll() {
        List<EntryRequest> now = requests.of(classroom);
        Set<EntryRequest> still = Set.copyOf(now);
        lines.entrySet().removeIf(line -> {
            boolean gone = !still.contains(line.getValue().request());
            if (gone) {
                waiting.remove(line.getValue().item());
            }
            return gone;
        });
        // keep existing lines, because one of their buttons may have the focus
        boolean more = false;
        for (EntryRequest one : now) {
            if (!lines.containsKey(one.id())) {
                Line line = line(one);
                lines.put(one.id(), line);
                waiting.add(line.item());
                more = true;
            }
        }
        setVisible(!now.isEmpty());
        if (more) {
            attention.setText(getTranslation("let-in.waiting", now.size()));
        }
    }

    private record Line(EntryRequest request, ListItem item, Button yes) {}

    private Line line(EntryRequest request) {
        String name = Words.isolated(request.name().value());
        Button yes = new Button(getTranslation("let-in.yes", name), pressed -> letIn(request));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.addClassName("let-in-yes");
        Button no = new Button(getTranslation("let-in.no"), pressed -> {
            requests.turnAway(request.id(), classroom, teacher.id());
            told.setText("");
            pollAndFocusNext();
        });
        no.addClassName("let-in-no");
        no.setAriaLabel(getTranslation("let-in.no.label", name));
        ListItem line = new ListItem(yes, new Span(getTranslation("let-in.number", request.number())));
        if (request.elsewhere()) {
            line.add(Tags.span("help", getTranslation("let-in.elsewhere")));
        }
        line.add(no);
        return new Line(request, line, yes);
    }

    private void letIn(EntryRequest request) {
        String name = Words.isolated(request.name().value());
        told.setText(getTranslation(
                requests.letIn(request.id(), classroom, teacher.get()) ? "let-in.done" : "let-in.gone", name));
        pollAndFocusNext();
    }

    /** Updates the list and moves the focus to the next button, because the pressed button is gone. */
    private void pollAndFocusNext() {
        poll();
        lines.values().stream().findFirst().ifPresentOrElse(line -> line.yes().focus(), () -> PageParts.focus(told));
    }
}
