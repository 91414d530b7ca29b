package org.framewise.ui.teach;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Refusal;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Passage;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingDesk;
import org.framewise.results.RatingQueue;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.Addresses;
import org.framewise.ui.ChoiceGroup;
import org.framewise.ui.PageParts;
import org.framewise.ui.SchoolTime;
import org.framewise.ui.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Rates the written responses to one item, one after the other and without names. */
@Route(value = "teach/rate/:quiz/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class RateView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RateView.class);

    /** A key for a level, but not where somebody is typing. */
    private static final String LEVEL_KEY =
            "event.key >= '0' && event.key <= '3' && !event.ctrlKey && !event.metaKey && !event.altKey"
                    + " && !event.target.closest('textarea, input:not([type=radio])')";

    private final transient RatingQueue queue;
    private final transient RatingDesk desk;
    private final transient CurrentTeacher teacher;
    private final transient SchoolTime time;
    private final Map<AttemptId, Unsaved> unsaved = new HashMap<>();
    private final TextArea note = new TextArea();
    private final Div problem = new Div();
    private final Div saved = new Div();
    private ChoiceGroup points = new ChoiceGroup(false, "");
    private @Nullable Registration keys;
    private transient @Nullable Written current;
    private String title = "";

    RateView(RatingQueue queue, RatingDesk desk, CurrentTeacher teacher, SchoolTime time) {
        this.queue = queue;
        this.desk = desk;
        this.teacher = teacher;
        this.time = time;
        addClassNames("teach", "rate");
        note.setLabel(getTranslation("teach.rate.note"));
        note.setHelperText(getTranslation("teach.rate.note.help"));
        note.setMaxLength(Rating.MAX_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setId("note");
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("help");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        keys = event.getUI()
                .getElement()
                .addEventListener(
                        "keydown",
                        key -> choose(key.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter(LEVEL_KEY);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (keys != null) {
            keys.remove();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        keepUnsaved();
        QuizId quiz = event.getRouteParameters().get("quiz").flatMap(Ids::quiz).orElseThrow(NotFoundException::new);
        ItemId item = event.getRouteParameters().get("item").flatMap(Ids::item).orElseThrow(NotFoundException::new);
        List<Written> responses = queue.responses(teacher.sight(), quiz, item);
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
        current = shown.orElse(null);
        removeAll();
        problem.removeAll();
        Anchor back = new Anchor(Addresses.RATE, getTranslation("teach.rate.back"));
        back.addClassName("back");
        add(back, PageParts.heading(title), saved);
        shown.ifPresentOrElse(written -> show(quiz, item, written, responses), this::allRated);
        add(others(quiz, item, responses));
    }

    private void show(QuizId quiz, ItemId item, Written written, List<Written> responses) {
        long waiting = responses.stream().filter(other -> !other.rated()).count();
        add(PageParts.text(getTranslation("teach.rate.waiting", waiting), "help"), task(written.item()));
        H2 heading = new H2(getTranslation("teach.rate.response"));
        Div text = new Div(written.text());
        text.addClassName("written");
        text.getElement().setAttribute("dir", "auto");
        Section response = new Section(heading, text, history(written));
        response.addClassName("response");
        Div sides = new Div(response, rating(quiz, item, written));
        sides.addClassName("sides");
        add(sides);
        PageParts.focus(heading);
    }

    private NativeDetails task(ExtendedTextItem item) {
        Div task = new Div();
        for (Passage passage : item.passages()) {
            if (passage.lead() != null) {
                task.add(PageParts.text(passage.lead(), "help"));
            }
            Div words = new Div(passage.text());
            words.addClassName("words");
            task.add(words);
        }
        task.add(new Paragraph(item.stem()));
        NativeDetails details = new NativeDetails(getTranslation("teach.rate.task"), task);
        details.addClassName("task");
        return details;
    }

    private Section rating(QuizId quiz, ItemId item, Written written) {
        points = new ChoiceGroup(false, getTranslation("teach.rate.points"));
        written.item()
                .rubric()
                .forEach(level -> points.withChoice(
                        Integer.toString(level.score()),
                        getTranslation("teach.rate.level", level.score(), level.descriptor())));
        points.setId("points");
        Unsaved typed = unsaved.get(written.attempt());
        if (typed != null) {
            points.setValue(typed.points);
            note.setValue(typed.note);
        } else if (!written.history().isEmpty()) {
            points.setValue(Set.of(Integer.toString(written.history().getFirst().points())));
            note.setValue(written.history().getFirst().note());
        } else {
            note.clear();
        }
        Button save = new Button(getTranslation("teach.rate.save"), pressed -> save(quiz, item, written));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save");
        Anchor whole = new Anchor(Addresses.seen(written.attempt()), getTranslation("teach.rate.whole"));
        whole.addClassName("side-action");
        Div actions = new Div(save, whole);
        actions.addClassName("actions");
        OrderedList samples = new OrderedList();
        samples.addClassName("rubric");
        written.item()
                .rubric()
                .forEach(level -> samples.add(new ListItem(
                        PageParts.text(getTranslation("teach.rate.level.points", level.score()), "points"),
                        PageParts.text(level.sample(), "sample"))));
        NativeDetails examples = new NativeDetails(getTranslation("teach.rate.samples"), samples);
        Section section = new Section(
                new H2(getTranslation("teach.rate.rubric")),
                PageParts.text(getTranslation("teach.rate.keys"), "help"),
                points,
                examples,
                note,
                problem,
                actions);
        section.addClassName("rating");
        return section;
    }

    private Div history(Written written) {
        Div all = new Div();
        if (written.history().isEmpty()) {
            return all;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        written.history().forEach(past -> {
            ListItem row = new ListItem(PageParts.text(
                    getTranslation(
                            "teach.rate.past", past.points(), past.teacher(), time.moment(past.ratedAt(), getLocale())),
                    "past"));
            if (!past.note().isEmpty()) {
                row.add(PageParts.text(past.note(), "past-note"));
            }
            list.add(row);
        });
        all.add(new H3(getTranslation("teach.rate.history")), list);
        return all;
    }

    private void allRated() {
        add(PageParts.empty(getTranslation("teach.rate.done.title"), getTranslation("teach.rate.done.text")));
    }

    private Section others(QuizId quiz, ItemId item, List<Written> responses) {
        Section section = new Section();
        UnorderedList list = new UnorderedList();
        list.addClassName("rated-list");
        responses.stream().filter(Written::rated).forEach(written -> {
            Anchor link = new Anchor(
                    Addresses.rate(quiz, item, written.attempt()),
                    getTranslation(
                            "teach.rate.again.link",
                            written.history().getFirst().points(),
                            beginning(written.text())));
            if (written.equals(current)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            list.add(new ListItem(link));
        });
        if (list.getChildren().findAny().isPresent()) {
            NativeDetails details =
                    new NativeDetails(getTranslation("teach.rate.again", list.getComponentCount()), list);
            details.setOpen(current == null);
            section.add(details);
        }
        section.addClassName("rated");
        return section;
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 70
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
    }

    private void choose(String key) {
        if (current != null && key.length() == 1 && "0123".contains(key)) {
            points.setValue(Set.of(key));
        }
    }

    private void save(QuizId quiz, ItemId item, Written written) {
        problem.removeAll();
        if (points.getValue().isEmpty()) {
            problem.add(PageParts.message(getTranslation("teach.rate.points.missing"), "warning"));
            points.focusFirst();
            return;
        }
        int given = Integer.parseInt(points.getValue().iterator().next());
        try {
            desk.rate(teacher.sight(), teacher.name(), written.attempt(), item, given, note.getValue());
        } catch (Refusal refusal) {
            problem.add(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        } catch (NestedRuntimeException failed) {
            LOG.error("A rating was not saved", failed);
            problem.add(PageParts.message(getTranslation("teach.rate.failed"), "warning"));
            return;
        }
        unsaved.remove(written.attempt());
        current = null;
        saved.setText(getTranslation("teach.rate.saved", given));
        UI.getCurrent().navigate(Addresses.rate(quiz, item));
    }

    /** Whoever looks at another response finds on return what was typed for this one. */
    private void keepUnsaved() {
        Written before = current;
        if (before == null) {
            return;
        }
        String saved =
                before.history().isEmpty() ? "" : before.history().getFirst().note();
        if (!note.getValue().equals(saved) || !points.getValue().isEmpty()) {
            unsaved.put(before.attempt(), new Unsaved(points.getValue(), note.getValue()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }

    private record Unsaved(Set<String> points, String note) implements java.io.Serializable {}
}
