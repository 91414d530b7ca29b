package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.EntryRequests;
import org.framewise.quiz.Catalogue;
import org.framewise.results.live.LearnerProgress;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.Picture;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Live view of a class at work: each learner's position, and the class's progress with each item. Changes appear within
 * two seconds.
 */
@Route(value = "teach/assignment/:assignment/live", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class LiveView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final int LOOK_MS = 1000;

    private final transient LiveBoard board;
    private final transient AssignmentAccess access;
    private final transient Classrooms classrooms;
    private final transient Catalogue catalogue;
    private final transient EntryRequests requests;
    private final transient CurrentTeacher teacher;

    private @Nullable AssignmentId assignment;
    private transient @Nullable Picture shown;
    private @Nullable Registration looking;
    private transient QuizLanguage language = new QuizLanguage(getLocale());
    private ClassCounts counts = new ClassCounts();
    private final Div attention = Tags.div("sr-only");
    private final Div problem = Tags.div("problem");
    private @Nullable LetIn letIn;
    private final Div nobody = new Div();
    private final Section learners = new Section();
    private LiveTable places;
    private LiveTable items;

    LiveView(
            LiveBoard board,
            AssignmentAccess access,
            Classrooms classrooms,
            Catalogue catalogue,
            EntryRequests requests,
            CurrentTeacher teacher) {
        super("teach live");
        this.board = board;
        this.access = access;
        this.classrooms = classrooms;
        this.catalogue = catalogue;
        this.requests = requests;
        this.teacher = teacher;
        attention.getElement().setAttribute("role", "status");
        places = LiveRows.places(this);
        items = LiveRows.items(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = AddressIds.in(event, "assignment", AssignmentId::of);
        Assignment theirs = access.find(id, teacher.id()).orElseThrow(NotFoundException::new);
        String room = classrooms
                .find(theirs.classroom(), teacher.id())
                .map(Classroom::name)
                .orElse("");
        assignment = id;
        language = QuizLanguage.load(catalogue, theirs.quiz());
        shown = null;
        Picture picture = board.of(teacher.id(), id);
        setPageTitle(getTranslation("live.title", picture.title()));
        removeAll();
        Anchor back = new BackLink(Addresses.assignment(id), getTranslation("live.back"));
        Paragraph deck = Tags.p("help", getTranslation("live.deck", room));
        Anchor discuss = PageParts.asMainAction(new Anchor(Addresses.discuss(id), getTranslation("live.discuss")));
        Div actions = PageParts.actions(discuss);
        counts = new ClassCounts();
        places = LiveRows.places(this);
        items = LiveRows.items(this);
        Paragraph note = Tags.p("help", getTranslation("live.note", LiveBoard.GONE_AFTER.toMinutes()));
        LetIn waiting = new LetIn(requests, teacher, theirs.classroom());
        letIn = waiting;
        learners.removeAll();
        learners.add(new H2(getTranslation("live.learners")), nobody, places, note);
        add(
                back,
                language.fill(PageParts.heading(""), "live.title", new QuizLanguage.Quoted(picture.title())),
                deck,
                problem,
                waiting,
                waiting.messages(),
                counts,
                attention,
                actions,
                columns());
        show(picture);
        waiting.poll();
    }

    private Div columns() {
        return Tags.div("live-columns", learners, new Section(new H2(getTranslation("live.items")), items));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_MS);
        looking = event.getUI().addPollListener(poll -> poll());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking(event.getUI());
    }

    private void stopLooking(UI ui) {
        if (looking != null) {
            looking.remove();
            looking = null;
        }
        if (ui.getPollInterval() == LOOK_MS) {
            ui.setPollInterval(-1);
        }
    }

    void poll() {
        AssignmentId id = assignment;
        if (id == null) {
            return;
        }
        try {
            show(board.of(teacher.id(), id));
            if (letIn != null) {
                letIn.poll();
            }
            problem.removeAll();
        } catch (Refusal noLongerHers) {
            stopLooking(UI.getCurrent());
            announce(Words.refusal(this, noLongerHers.reason()));
        } catch (NestedRuntimeException databaseAway) {
            LOG.debug("The class could not be looked at", databaseAway);
            announce(getTranslation("live.stale"));
        }
    }

    /** Shows a message unless one is already shown, so that screen readers don't announce it with every poll. */
    private void announce(String sentence) {
        if (problem.getChildren().findAny().isEmpty()) {
            problem.add(PageParts.message(sentence, "warning"));
        }
    }

    private void show(Picture picture) {
        if (picture == shown) {
            return;
        }
        Picture before = shown;
        shown = picture;
        counts.show(picture.counts());
        long gone = picture.counts().getOrDefault(LearnerProgress.State.GONE, 0L);
        if (before != null && gone > before.counts().getOrDefault(LearnerProgress.State.GONE, 0L)) {
            attention.setText(getTranslation("live.attention", gone));
        }
        nobody.removeAll();
        places.setVisible(!picture.learners().isEmpty());
        if (picture.learners().isEmpty()) {
            nobody.add(PageParts.empty(getTranslation("live.nobody.title"), getTranslation("live.nobody.text")));
        }
        LiveRows rows = new LiveRows(this, Objects.requireNonNull(assignment), language);
        Names names = new Names(this, picture.learners().stream().map(LearnerProgress::learnerLabel));
        Map<String, Element> learning = new LinkedHashMap<>();
        picture.learners()
                .forEach(place -> learning.put(
                        place.learnerLabel().id().value().toString(), rows.row(place, names.of(place.learnerLabel()))));
        places.show(learning);
        Map<String, Element> progress = new LinkedHashMap<>();
        for (int i = 0; i < picture.items().size(); i++) {
            Picture.Progress item = picture.items().get(i);
            progress.put(item.id().value(), rows.row(item, i + 1, picture));
        }
        items.show(progress);
    }
}
