package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.ReviewedItem;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Lesson;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.Picture;
import org.framewise.results.live.Tally;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.ItemStage;
import org.framewise.ui.teach.ItemStage.Step;
import org.framewise.ui.teach.correction.ItemCorrections;
import org.framewise.ui.teach.parts.Simulated;
import org.jspecify.annotations.Nullable;

/**
 * What the class talks about, large enough for the back of the room: one item at a time, first the passage, then what
 * the class gave, then the key. No names. Item and step stand in the address.
 */
@Route("teach/assignment/:assignment/discuss")
@RolesAllowed("TEACHER")
@StyleSheet("teach.css")
final class DiscussView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    /** Where something has the keyboard, Space and Enter press it; elsewhere they go on. */
    private static final String KEYS =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea')"
                    + " && (['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Escape'].includes(event.key)"
                    + " || ((event.key === ' ' || event.key === 'Enter')"
                    + " && !event.target.closest('a, button, vaadin-button, summary')))"
                    + " && (event.preventDefault() || true)";

    private final transient Discussion discussion;
    private final transient AssignmentAccess access;
    private final transient LiveBoard board;
    private final transient Lesson lesson;
    private final transient Classrooms classrooms;
    private final transient AuthenticationContext authentication;

    private @Nullable AssignmentId assignment;
    private transient List<Discussion.Topic> topics = List.of();
    private int number = 1;
    private Step step = Step.PASSAGE;
    private boolean sure;
    private boolean barred;
    private @Nullable Registration keys;
    private String title = "";

    private final Span counter = new Span();
    private final Span simulated = Simulated.mark(this);
    private final Span stepLine = new Span();
    private final Main content = new Main();
    private final Anchor leave = new Anchor();
    private final Paragraph help = new Paragraph();
    private final Button back;
    private final Button next;
    private final Button before;
    private final Button after;

    DiscussView(
            Discussion discussion,
            AssignmentAccess access,
            LiveBoard board,
            Lesson lesson,
            Classrooms classrooms,
            AuthenticationContext authentication) {
        this.discussion = discussion;
        this.access = access;
        this.board = board;
        this.lesson = lesson;
        this.classrooms = classrooms;
        this.authentication = authentication;
        addClassNames("projector");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        counter.addClassName("projector-counter");
        stepLine.getElement().setAttribute("role", "status");
        stepLine.addClassName("projector-step");
        leave.setText(getTranslation("discuss.leave"));
        leave.addClassName("side-action");
        back = button("discuss.back", "back", this::back);
        next = button("discuss.next.responses", "next", this::next);
        next.addThemeVariants(ButtonVariant.PRIMARY);
        before = button("discuss.item.before", "item-before", () -> go(number - 1, Step.PASSAGE));
        after = button("discuss.item.after", "item-after", () -> go(number + 1, Step.PASSAGE));
        before.addThemeVariants(ButtonVariant.TERTIARY);
        after.addThemeVariants(ButtonVariant.TERTIARY);
        Header header = new Header(counter, simulated, leave);
        header.addClassName("projector-head");
        help.setText(getTranslation("discuss.keys"));
        help.addClassName("projector-keys");
        Footer footer = new Footer(before, after, stepLine, back, next, help);
        footer.addClassName("projector-bar");
        add(PageParts.skipLink(this), header, content, footer);
    }

    private Button button(String key, String id, Runnable press) {
        Button button = new Button(getTranslation(key), pressed -> press.run());
        button.setId(id);
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        keys = event.getUI()
                .getElement()
                .addEventListener(
                        "keydown",
                        key -> press(key.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter(KEYS);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (keys != null) {
            keys.remove();
        }
    }

    void press(String key) {
        switch (key) {
            case " ", "Enter", "ArrowRight" -> next();
            case "ArrowLeft" -> back();
            case "PageUp" -> go(number - 1, Step.PASSAGE);
            case "PageDown" -> go(number + 1, Step.PASSAGE);
            case "Escape" -> leave();
            default -> {
                // the filter lets no other key through
            }
        }
    }

    private void next() {
        switch (step) {
            case PASSAGE -> go(number, Step.RESPONSES);
            case RESPONSES -> go(number, Step.KEY);
            case KEY -> {
                if (number < topics.size()) {
                    go(number + 1, Step.PASSAGE);
                } else {
                    leave();
                }
            }
        }
    }

    private void back() {
        switch (step) {
            case PASSAGE -> go(number - 1, Step.KEY);
            case RESPONSES -> go(number, Step.PASSAGE);
            case KEY -> go(number, Step.RESPONSES);
        }
    }

    private void go(int item, Step to) {
        AssignmentId id = assignment;
        if (barred || id == null || item < 1 || item > topics.size()) {
            return;
        }
        boolean another = item != number;
        navigate(id, item, to);
        if (another) {
            PageParts.toTop(UI.getCurrent());
        }
    }

    private void navigate(AssignmentId id, int item, Step to) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("item", Integer.toString(item));
        if (to != Step.PASSAGE) {
            parameters.put("step", to.id());
        }
        if (sure) {
            parameters.put("sure", "yes");
        }
        UI.getCurrent().navigate(Addresses.discuss(id), QueryParameters.simple(parameters));
    }

    private void leave() {
        AssignmentId id = assignment;
        if (id != null) {
            UI.getCurrent().navigate(Addresses.live(id));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = event.getRouteParameters()
                .get("assignment")
                .flatMap(AssignmentId::of)
                .orElseThrow(NotFoundException::new);
        Assignment hers = access.find(id, teacher()).orElseThrow(NotFoundException::new);
        assignment = id;
        topics = discussion.topics(teacher(), id);
        QueryParameters parameters = event.getLocation().getQueryParameters();
        number = parameters
                .getSingleParameter("item")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(1);
        if (number < 1 || number > topics.size()) {
            throw new NotFoundException();
        }
        step = parameters.getSingleParameter("step").map(Step::of).orElse(Step.PASSAGE);
        sure = parameters.getSingleParameter("sure").isPresent();
        Picture picture = board.of(teacher(), id);
        barred = hers.pair() && !sure && !picture.pairDone();
        leave.setHref(Addresses.live(id));
        simulated.setVisible(classrooms
                .find(hers.classroom(), teacher())
                .filter(Classroom::simulated)
                .isPresent());
        show(id, picture);
    }

    private TeacherId teacher() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .map(SignedInTeacher::id)
                .orElseThrow(NotFoundException::new);
    }

    private void show(AssignmentId id, Picture picture) {
        Discussion.Topic topic = topics.get(number - 1);
        Item item = topic.item();
        title = getTranslation("discuss.title", number, item.title());
        counter.setText(place(topic));
        content.removeAll();
        help.setVisible(!barred && step == Step.PASSAGE);
        back.setEnabled(!barred && (number > 1 || step != Step.PASSAGE));
        before.setEnabled(!barred && number > 1);
        after.setEnabled(!barred && number < topics.size());
        next.setEnabled(!barred);
        if (barred) {
            stepLine.setText("");
            content.add(warning(id));
            return;
        }
        stepLine.setText(getTranslation("discuss.step." + step.id()));
        next.setText(getTranslation(
                switch (step) {
                    case PASSAGE -> "discuss.next.responses";
                    case RESPONSES -> "discuss.next.key";
                    case KEY -> number < topics.size() ? "discuss.next.item" : "discuss.next.leave";
                }));
        ReviewedItem shown = discussion.shown(topic, id, step == Step.KEY);
        Tally tally = discussion.tally(teacher(), id, item);
        H1 heading = new QuizLanguage(shown.presented().language()).of(PageParts.heading(item.title()));
        content.add(heading, notes(id, item, tally, picture), new ItemStage(shown, tally, step));
    }

    private String place(Discussion.Topic topic) {
        String counted = getTranslation("discuss.counter", number, topics.size());
        return topic.form().id().equals(Form.ONLY)
                ? counted
                : getTranslation("teach.grid.form", topic.form().id().value()) + " · " + counted;
    }

    private Div warning(AssignmentId id) {
        Button anyway = new Button(getTranslation("discuss.pair.anyway"), pressed -> {
            sure = true;
            navigate(id, number, step);
        });
        anyway.setId("anyway");
        Div actions = new Div(anyway);
        actions.addClassName("actions");
        Div warning = new Div(
                PageParts.heading(getTranslation("discuss.pair.title")),
                new Paragraph(getTranslation("discuss.pair.text")),
                actions);
        warning.addClassNames("message", "warning", "projector-warning");
        warning.getElement().setAttribute("role", "alert");
        return warning;
    }

    private Div notes(AssignmentId id, Item item, Tally tally, Picture picture) {
        Div notes = new Div();
        notes.addClassName("projector-notes");
        if (step != Step.PASSAGE) {
            notes.add(PageParts.text(getTranslation("discuss.n", tally.n()), "tally-n"));
        }
        if (tally.n() > 0 && tally.n() < Discussion.FEWEST && step != Step.KEY) {
            notes.add(PageParts.text(getTranslation("discuss.few", Discussion.FEWEST), "projector-note"));
        }
        if (step != Step.PASSAGE
                && tally instanceof Tally.Texts written
                && written.texts().isEmpty()
                && written.n() > 0) {
            notes.add(PageParts.text(getTranslation("discuss.texts.none"), "projector-note"));
        }
        int leftOut = discussion.leftOut(teacher(), id, item);
        if (step != Step.PASSAGE && leftOut > 0) {
            notes.add(PageParts.text(getTranslation("discuss.left-out", leftOut), "projector-note"));
        }
        boolean held = lesson.held(teacher(), id).contains(item.id());
        long late = picture.late(item.id());
        if (held) {
            notes.add(
                    PageParts.text(getTranslation("discuss.held"), "projector-note"),
                    hold("discuss.release", "release", () -> lesson.release(teacher(), id, item.id())));
        } else if (late > 0) {
            Component hold = hold("discuss.hold", "hold", () -> lesson.hold(teacher(), id, item.id()));
            hold.getElement().setAttribute("title", getTranslation("discuss.hold.help"));
            notes.add(PageParts.text(getTranslation("discuss.late", late), "projector-note"), hold);
        }
        discussion.changes(teacher(), id, item.id()).forEach(change -> {
            Div note = new Div(
                    new Div(getTranslation("discuss.corrected", ItemCorrections.what(this, item, change.correction()))),
                    new Div(getTranslation("discuss.corrected.reason", change.reason())));
            note.addClassName("projector-note");
            notes.add(note);
        });
        return notes;
    }

    private Button hold(String key, String id, Runnable what) {
        Button button = button(key, id, () -> {
            what.run();
            AssignmentId shown = assignment;
            if (shown != null) {
                show(shown, board.of(teacher(), shown));
                next.focus();
            }
        });
        button.addClassName("hold");
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
