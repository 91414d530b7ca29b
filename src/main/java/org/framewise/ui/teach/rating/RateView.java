package org.framewise.ui.teach.rating;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Overtaken;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Passage;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingDesk;
import org.framewise.results.RatingQueue;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Ids;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Rates the written responses to one item, one after the other and without names; the keyboard is enough. */
@Route(value = "teach/rate/:quiz/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class RateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RateView.class);

    /**
     * A key for a level, to save, for the note, for the texts alike or to take back; not where somebody types or where it presses something.
     * In the note Enter begins a line, and with Ctrl (⌘ on a Mac) it saves.
     */
    private static final String KEYS = "!event.altKey && !event.repeat"
            + " && (event.key === 'Enter'"
            + " ? !event.target.closest(event.ctrlKey || event.metaKey ? 'a, button, vaadin-button, summary' : 'a, button, vaadin-button, summary, textarea')"
            + " : !event.ctrlKey && !event.metaKey && '0123anu'.includes(event.key) && !event.target.closest('textarea, input:not([type=radio]):not([type=checkbox])'))"
            + " && (event.preventDefault() || true)";

    private final transient RatingQueue queue;
    private final transient RatingDesk desk;
    private final transient CurrentTeacher teacher;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final Map<AttemptId, RatingForm.Typed> unsaved = new HashMap<>();
    private final Span saved = new Span();
    private final Button undo = new Button();
    private @Nullable Registration keys;
    private @Nullable RatingForm form;
    private @Nullable WrittenPanel panel;
    private transient @Nullable Written current;
    private transient @Nullable QuizId quiz;
    private transient @Nullable ItemId item;
    private transient List<Written> all = List.of();
    private transient List<RatingDesk.Rated> last = List.of();
    private transient AlikeWritten alike = new AlikeWritten(Written::text);
    private String title = "";

    RateView(RatingQueue queue, RatingDesk desk, CurrentTeacher teacher, ChangedMeanwhile meanwhile, SchoolTime time) {
        this.queue = queue;
        this.desk = desk;
        this.teacher = teacher;
        this.meanwhile = meanwhile;
        this.time = time;
        addClassNames("teach", "rate");
        saved.getElement().setAttribute("role", "status");
        undo.setText(getTranslation("teach.rate.undo"));
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        undo.setId("undo");
        undo.addClickListener(pressed -> takeBack());
    }

    /** Keys count wherever the keyboard is: after a page has been loaded it is nowhere. */
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

    private QuizId quiz() {
        return Objects.requireNonNull(quiz);
    }

    private ItemId item() {
        return Objects.requireNonNull(item);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        keepUnsaved();
        QuizId wantedQuiz =
                event.getRouteParameters().get("quiz").flatMap(Ids::quiz).orElseThrow(NotFoundException::new);
        ItemId wantedItem =
                event.getRouteParameters().get("item").flatMap(Ids::item).orElseThrow(NotFoundException::new);
        if (!wantedQuiz.equals(quiz) || !wantedItem.equals(item)) {
            last = List.of();
            alike = new AlikeWritten(Written::text);
            saved.setText("");
        }
        quiz = wantedQuiz;
        item = wantedItem;
        List<Written> responses = queue.responses(teacher.sight(), wantedQuiz, wantedItem);
        if (responses.isEmpty()) {
            throw new NotFoundException();
        }
        title = responses.getFirst().item().title();
        Optional<AttemptId> wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("response")
                .flatMap(Ids::attempt);
        Optional<Written> shown = wanted.isPresent()
                ? responses.stream()
                        .filter(written -> written.attempt().equals(wanted.get()))
                        .findFirst()
                : responses.stream().filter(written -> !written.rated()).findFirst();
        if (wanted.isPresent() && shown.isEmpty()) {
            throw new NotFoundException();
        }
        draw(shown.orElse(null), responses);
    }

    private void draw(@Nullable Written written, List<Written> responses) {
        current = written;
        all = responses;
        form = null;
        panel = null;
        removeAll();
        Anchor back = new BackLink(Addresses.RATE, getTranslation("teach.rate.back"));
        undo.setVisible(!last.isEmpty());
        Div done = new Div();
        done.addClassNames("help", "saved-line");
        if (written != null) {
            long waiting = responses.stream().filter(other -> !other.rated()).count();
            done.add(PageParts.text(getTranslation("teach.rate.waiting", waiting), "texts-waiting"));
        }
        done.add(saved, undo);
        add(back, new QuizLanguage(responses.getFirst().language()).of(PageParts.heading(title)), done);
        if (written == null) {
            add(PageParts.empty(getTranslation("teach.rate.done.title"), getTranslation("teach.rate.done.text")));
        } else {
            show(written, responses);
        }
        add(new RatedList(responses, written, other -> Addresses.rate(quiz(), item(), other.attempt())));
    }

    private void show(Written written, List<Written> responses) {
        WrittenPanel text =
                new WrittenPanel(written, alike.waitingLike(written, responses), () -> writer(written), time);
        RatingForm rating = new RatingForm(written, unsaved.get(written.attempt()), this::save);
        Div sides = new Div(text, rating);
        sides.addClassName("sides");
        add(task(written), sides);
        panel = text;
        form = rating;
        text.focus();
    }

    private String writer(Written written) {
        return queue.writer(teacher.sight(), written.attempt())
                .map(who -> new Names(this, Set.of()).of(who))
                .orElseGet(() -> getTranslation("teach.rate.name.gone"));
    }

    private NativeDetails task(Written written) {
        ExtendedTextItem shown = written.item();
        Div task = new QuizLanguage(written.language()).of(new Div());
        for (Passage passage : shown.passages()) {
            if (passage.lead() != null) {
                task.add(PageParts.text(passage.lead(), "help"));
            }
            Div words = new Div(passage.text());
            words.addClassName("words");
            task.add(words);
        }
        task.add(PageParts.stem(shown.stem()));
        NativeDetails details = new NativeDetails(getTranslation("teach.rate.task"), task);
        details.addClassName("task");
        return details;
    }

    /** What a key does; without a text on the screen only taking back. */
    private void press(String key) {
        if (key.equals("u")) {
            takeBack();
        } else if (form != null && panel != null) {
            switch (key) {
                case "Enter" -> save();
                case "a" -> panel.tickAll();
                case "n" -> form.focusNote();
                default -> form.choose(key);
            }
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
            rated = desk.rate(teacher.sight(), teacher.name(), together, item(), points.getAsInt(), form.note());
        } catch (Overtaken overtaken) {
            tell(written, overtaken, form.typed(), ticked);
            return;
        } catch (Refusal textGone) {
            form.fail(getTranslation("overtaken.text-gone"));
            return;
        } catch (NestedRuntimeException failed) {
            LOG.error("A rating was not saved", failed);
            form.fail(getTranslation("teach.rate.failed"));
            return;
        }
        rated.forEach(one -> unsaved.remove(one.attempt()));
        current = null;
        last = rated;
        saved.setText(
                together.size() == 1
                        ? getTranslation("teach.rate.saved", points.getAsInt())
                        : getTranslation("teach.rate.saved.all", points.getAsInt(), together.size()));
        UI.getCurrent().navigate(Addresses.rate(quiz(), item()));
    }

    /** Shows the text with the rating that a colleague has given it, and what was chosen and typed here. */
    private void tell(Written shown, Overtaken overtaken, RatingForm.Typed typed, Set<AttemptId> ticked) {
        unsaved.put(shown.attempt(), typed);
        List<Written> responses = queue.responses(teacher.sight(), quiz(), item());
        Written now = responses.stream()
                .filter(one -> one.attempt().equals(shown.attempt()))
                .findFirst()
                .orElse(null);
        if (now == null) {
            Objects.requireNonNull(form).fail(getTranslation("overtaken.text-gone"));
            return;
        }
        draw(now, responses);
        Objects.requireNonNull(panel).tick(ticked);
        boolean another = RatingDesk.Rated.of(now).equals(RatingDesk.Rated.of(shown));
        String what = another
                ? getTranslation("overtaken.rated.others")
                : now.history().stream()
                        .findFirst()
                        .map(this::inWords)
                        .orElseGet(() -> getTranslation("overtaken.rating.none"));
        Objects.requireNonNull(form)
                .overtaken(Saving.notice(
                        this,
                        meanwhile.changed(this, overtaken, what) + " " + getTranslation("overtaken.kept"),
                        this::save,
                        () -> {
                            unsaved.remove(shown.attempt());
                            current = null;
                            UI.getCurrent().navigate(Addresses.rate(quiz(), item()));
                        }));
    }

    private String inWords(RatingQueue.PastRating rating) {
        return rating.note().isEmpty()
                ? getTranslation("overtaken.rating", rating.points())
                : getTranslation("overtaken.rating.note", rating.points(), Words.isolated(rating.note()));
    }

    /** Takes the last rating back and shows its text again. */
    private void takeBack() {
        if (last.isEmpty()) {
            return;
        }
        AttemptId first = last.getFirst().attempt();
        try {
            int taken = desk.takeBack(teacher.sight(), teacher.name(), last, item());
            saved.setText(getTranslation(taken == 0 ? "teach.rate.undo.late" : "teach.rate.undone", taken));
        } catch (Refusal | NestedRuntimeException failed) {
            LOG.error("A rating was not taken back", failed);
            saved.setText(getTranslation("teach.rate.undo.failed"));
            return;
        }
        last = List.of();
        List<Written> responses = queue.responses(teacher.sight(), quiz(), item());
        keepUnsaved();
        draw(
                responses.stream()
                        .filter(written -> written.attempt().equals(first))
                        .findFirst()
                        .orElse(null),
                responses);
    }

    /** Whoever looks at another response finds on return what was typed for this one. */
    private void keepUnsaved() {
        Written before = current;
        RatingForm.Typed typed = before == null || form == null ? null : form.unsaved();
        if (before != null && typed != null) {
            unsaved.put(before.attempt(), typed);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
