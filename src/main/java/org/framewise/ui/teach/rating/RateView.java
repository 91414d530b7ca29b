package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Overtaken;
import org.framewise.results.RatingDesk;
import org.framewise.results.RatingQueue;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.PageKeys;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * Page for rating the written responses to one item, one after the other and without names. Can be used with the
 * keyboard alone.
 */
@Route(value = "teach/rate/:quiz/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class RateView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RateView.class);

    private final transient RatingQueue queue;
    private final transient RatingDesk desk;
    private final transient CurrentTeacher teacher;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final Map<AttemptId, RatingForm.Typed> unsaved = new HashMap<>();
    private final SavedLine saved = new SavedLine(this::takeBack);
    private @Nullable RatingForm form;
    private @Nullable WrittenPanel panel;
    private transient @Nullable Written current;
    private transient @Nullable RatingPlace place;
    private transient List<Written> all = List.of();
    private transient List<RatingDesk.Rated> last = List.of();
    private transient AlikeWritten alike = new AlikeWritten(Written::text);

    RateView(RatingQueue queue, RatingDesk desk, CurrentTeacher teacher, ChangedMeanwhile meanwhile, SchoolTime time) {
        super("teach rate");
        this.queue = queue;
        this.desk = desk;
        this.teacher = teacher;
        this.meanwhile = meanwhile;
        this.time = time;
        PageKeys.listen(this, RatingKeys.FILTER, this::press);
    }

    private RatingPlace place() {
        return Objects.requireNonNull(place);
    }

    private List<Written> responses() {
        return queue.responses(teacher.scope(), place().quiz(), place().item());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        keepUnsaved();
        RatingPlace wanted = RatingPlace.of(event);
        if (place == null || !wanted.isAt(place)) {
            last = List.of();
            alike = new AlikeWritten(Written::text);
            saved.announce("");
        }
        place = wanted;
        List<Written> responses = responses();
        if (responses.isEmpty()) {
            throw new NotFoundException();
        }
        setPageTitle(responses.getFirst().item().title());
        draw(wanted.shown(responses).orElse(null), responses);
    }

    private void draw(@Nullable Written written, List<Written> responses) {
        current = written;
        all = responses;
        form = null;
        panel = null;
        removeAll();
        saved.show(responses, written != null, !last.isEmpty());
        add(
                new BackLink(Addresses.RATE, getTranslation("teach.rate.back")),
                new QuizLanguage(responses.getFirst().language()).of(heading()),
                saved);
        if (written == null) {
            add(PageParts.empty(getTranslation("teach.rate.done.title"), getTranslation("teach.rate.done.text")));
        } else {
            show(written, responses);
        }
        add(new RatedList(responses, written, other -> place().address(other.attempt())));
    }

    private void show(Written written, List<Written> responses) {
        WrittenPanel text =
                new WrittenPanel(written, alike.waitingLike(written, responses), () -> writer(written), time);
        RatingForm rating = new RatingForm(written, unsaved.get(written.attempt()), this::save);
        add(new RatingTask(written), Tags.div("sides", text, rating));
        panel = text;
        form = rating;
        text.focus();
    }

    private String writer(Written written) {
        return queue.writer(teacher.scope(), written.attempt())
                .map(learnerLabel -> new Names(this, Set.of()).of(learnerLabel))
                .orElseGet(() -> getTranslation("teach.rate.name.gone"));
    }

    /** Handles a keyboard shortcut. Without a text on the screen, only undo is available. */
    private void press(String key) {
        if (key.equals("u")) {
            takeBack();
        } else if (form != null && panel != null) {
            RatingKeys.press(key, panel, form, this::save);
        }
    }

    private void save() {
        Written written = current;
        if (written == null || form == null || panel == null) {
            return;
        }
        OptionalInt points = form.chosen();
        if (points.isEmpty()) {
            return;
        }
        Set<AttemptId> ticked = panel.ticked();
        List<RatingDesk.Rated> together = all.stream()
                .filter(one -> one.attempt().equals(written.attempt()) || ticked.contains(one.attempt()))
                .map(RatingDesk.Rated::of)
                .toList();
        List<RatingDesk.Rated> rated;
        try {
            rated = desk.rate(
                    teacher.scope(), teacher.name(), together, place().item(), points.getAsInt(), form.note());
        } catch (Overtaken overtaken) {
            showOvertaken(written, overtaken, form.typed(), ticked);
            return;
        } catch (Refusal textGone) {
            form.fail(getTranslation("overtaken.text-gone"));
            return;
        } catch (NestedRuntimeException failed) {
            LOG.error("Rating not saved", failed);
            form.fail(getTranslation("teach.rate.failed"));
            return;
        }
        rated.forEach(one -> unsaved.remove(one.attempt()));
        current = null;
        last = rated;
        saved.announce(
                together.size() == 1
                        ? getTranslation("teach.rate.saved", points.getAsInt())
                        : getTranslation("teach.rate.saved.all", points.getAsInt(), together.size()));
        UI.getCurrent().navigate(place().address());
    }

    /**
     * Shows the text with the rating that a colleague has saved since the text was shown, and keeps the input of this
     * page.
     */
    private void showOvertaken(Written shown, Overtaken overtaken, RatingForm.Typed typed, Set<AttemptId> ticked) {
        unsaved.put(shown.attempt(), typed);
        List<Written> responses = responses();
        Written now = findByAttempt(responses, shown.attempt());
        if (now == null) {
            Objects.requireNonNull(form).fail(getTranslation("overtaken.text-gone"));
            return;
        }
        draw(now, responses);
        Objects.requireNonNull(panel).tick(ticked);
        Objects.requireNonNull(form)
                .overtaken(Saving.notice(
                        this,
                        meanwhile.changed(this, overtaken, OtherRating.inWords(this, shown, now)) + " "
                                + getTranslation("overtaken.kept"),
                        this::save,
                        () -> {
                            unsaved.remove(shown.attempt());
                            current = null;
                            UI.getCurrent().navigate(place().address());
                        }));
    }

    /** Undoes the last rating and shows its text again. */
    private void takeBack() {
        if (last.isEmpty()) {
            return;
        }
        AttemptId first = last.getFirst().attempt();
        try {
            int taken = desk.takeBack(teacher.scope(), teacher.name(), last, place().item());
            saved.announce(getTranslation(taken == 0 ? "teach.rate.undo.late" : "teach.rate.undone", taken));
        } catch (Refusal | NestedRuntimeException failed) {
            LOG.error("Rating not undone", failed);
            saved.announce(getTranslation("teach.rate.undo.failed"));
            return;
        }
        last = List.of();
        List<Written> responses = responses();
        keepUnsaved();
        draw(findByAttempt(responses, first), responses);
    }

    private static @Nullable Written findByAttempt(List<Written> responses, AttemptId attempt) {
        return responses.stream()
                .filter(one -> one.attempt().equals(attempt))
                .findFirst()
                .orElse(null);
    }

    /** Keeps unsaved input for this response while the teacher looks at another response. */
    private void keepUnsaved() {
        Written before = current;
        RatingForm.Typed typed = before == null || form == null ? null : form.unsaved();
        if (before != null && typed != null) {
            unsaved.put(before.attempt(), typed);
        }
    }
}
