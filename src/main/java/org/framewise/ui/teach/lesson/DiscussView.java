package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.ReviewedItem;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.DiscussionControls;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.Picture;
import org.framewise.results.live.Tally;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageContent;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.PageKeys;
import org.framewise.ui.teach.parts.Simulated;
import org.framewise.ui.teach.stage.ItemStage;
import org.framewise.ui.teach.stage.ItemStage.Step;
import org.jspecify.annotations.Nullable;

/**
 * Projector page for discussing the items with the class, readable from the back of the room. Shows one item at a time:
 * first the passage, then the responses of the class, then the key. Shows no names. The URL contains the item and the
 * step.
 */
@Route("teach/assignment/:assignment/discuss")
@RolesAllowed("TEACHER")
@StyleSheet("teach.css")
final class DiscussView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    /**
     * Filter for the keyboard shortcuts. If a control has the focus, Space and Enter press it; otherwise they go to the
     * next step.
     */
    private static final String KEYS =
            "!event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, textarea')"
                    + " && (['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Escape'].includes(event.key)"
                    + " || ((event.key === ' ' || event.key === 'Enter')"
                    + " && !event.target.closest('a, button, vaadin-button, summary')))"
                    + " && (event.preventDefault() || true)";

    private final transient Discussion discussion;
    private final transient AssignmentAccess access;
    private final transient LiveBoard board;
    private final transient DiscussionControls discussionControls;
    private final transient Classrooms classrooms;
    private final transient CurrentTeacher teacher;

    private @Nullable AssignmentId assignment;
    private transient List<Discussion.Topic> topics = List.of();
    private transient DiscussPlace place = DiscussPlace.START;
    private boolean barred;

    private final Span counter = Tags.span("projector-counter");
    private final Span simulated = Simulated.mark(this);
    private final PageContent content = new PageContent();
    private final Anchor leave = Tags.styled("side-action", new Anchor());
    private final ProjectorBar bar;

    DiscussView(
            Discussion discussion,
            AssignmentAccess access,
            LiveBoard board,
            DiscussionControls discussionControls,
            Classrooms classrooms,
            CurrentTeacher teacher) {
        super("projector");
        this.discussion = discussion;
        this.access = access;
        this.board = board;
        this.discussionControls = discussionControls;
        this.classrooms = classrooms;
        this.teacher = teacher;
        PageKeys.listen(this, KEYS, this::press);
        leave.setText(getTranslation("discuss.leave"));
        bar = new ProjectorBar(
                this::back,
                this::next,
                () -> go(place.number() - 1, Step.PASSAGE),
                () -> go(place.number() + 1, Step.PASSAGE));
        add(
                PageParts.skipLink(this),
                Tags.styled("projector-head", new Header(counter, simulated, leave)),
                content,
                bar);
    }

    void press(String key) {
        switch (key) {
            case " ", "Enter", "ArrowRight" -> next();
            case "ArrowLeft" -> back();
            case "PageUp" -> go(place.number() - 1, Step.PASSAGE);
            case "PageDown" -> go(place.number() + 1, Step.PASSAGE);
            case "Escape" -> leave();
            default -> {
                // unreachable: the filter passes no other key
            }
        }
    }

    private void next() {
        switch (place.step()) {
            case PASSAGE -> go(place.number(), Step.RESPONSES);
            case RESPONSES -> go(place.number(), Step.KEY);
            case KEY -> {
                if (place.number() < topics.size()) {
                    go(place.number() + 1, Step.PASSAGE);
                } else {
                    leave();
                }
            }
        }
    }

    private void back() {
        switch (place.step()) {
            case PASSAGE -> go(place.number() - 1, Step.KEY);
            case RESPONSES -> go(place.number(), Step.PASSAGE);
            case KEY -> go(place.number(), Step.RESPONSES);
        }
    }

    private void go(int item, Step to) {
        AssignmentId id = assignment;
        if (barred || id == null || item < 1 || item > topics.size()) {
            return;
        }
        boolean another = item != place.number();
        navigate(id, place.moveTo(item, to));
        if (another) {
            PageParts.toTop(UI.getCurrent());
        }
    }

    private static void navigate(AssignmentId id, DiscussPlace to) {
        UI.getCurrent().navigate(Addresses.discuss(id), to.parameters());
    }

    private void leave() {
        AssignmentId id = assignment;
        if (id != null) {
            UI.getCurrent().navigate(Addresses.live(id));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = AddressIds.in(event, "assignment", AssignmentId::of);
        Assignment theirs = access.find(id, teacher.id()).orElseThrow(NotFoundException::new);
        assignment = id;
        topics = discussion.topics(teacher.id(), id);
        place = DiscussPlace.of(event.getLocation().getQueryParameters(), topics.size());
        Picture picture = board.of(teacher.id(), id);
        barred = theirs.pair() && !place.sure() && !picture.pairDone();
        leave.setHref(Addresses.live(id));
        simulated.setVisible(classrooms
                .find(theirs.classroom(), teacher.id())
                .filter(Classroom::simulated)
                .isPresent());
        show(id, picture);
    }

    private void show(AssignmentId id, Picture picture) {
        Discussion.Topic topic = topics.get(place.number() - 1);
        Item item = topic.item();
        setPageTitle(getTranslation("discuss.title", place.number(), item.title()));
        counter.setText(placeInWords(topic));
        content.removeAll();
        if (barred) {
            bar.disable();
            content.add(new PairWarning(() -> navigate(id, place.confirmed())));
            return;
        }
        bar.show(place.number(), topics.size(), place.step());
        ReviewedItem shown = discussion.review(topic, id, place.step() == Step.KEY);
        Tally tally = discussion.tally(teacher.id(), id, item);
        H1 heading = new QuizLanguage(shown.presented().language()).of(PageParts.heading(item.title()));
        content.add(heading, notes(id, item, tally, picture), new ItemStage(shown, tally, place.step()));
    }

    private String placeInWords(Discussion.Topic topic) {
        String counted = getTranslation("discuss.counter", place.number(), topics.size());
        return topic.form().id().equals(Form.ONLY)
                ? counted
                : getTranslation("teach.grid.form", topic.form().id().value()) + " · " + counted;
    }

    private ProjectorNotes notes(AssignmentId id, Item item, Tally tally, Picture picture) {
        ProjectorNotes notes = new ProjectorNotes(
                place.step(),
                tally,
                discussion.leftOut(teacher.id(), id, item),
                new ProjectorNotes.Holding(
                        discussionControls.held(teacher.id(), id).contains(item.id()),
                        picture.late(item.id()),
                        () -> hold(id, () -> discussionControls.hold(teacher.id(), id, item.id())),
                        () -> hold(id, () -> discussionControls.release(teacher.id(), id, item.id()))));
        discussion.changes(teacher.id(), id, item.id()).forEach(change -> notes.corrected(item, change));
        return notes;
    }

    private void hold(AssignmentId id, Runnable what) {
        what.run();
        show(id, board.of(teacher.id(), id));
        bar.focusNext();
    }
}
