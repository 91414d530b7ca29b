package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.EntryRequests;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Catalogue;
import org.framewise.results.live.LiveBoard;
import org.framewise.results.live.Picture;
import org.framewise.results.live.Place;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.security.SignedInTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** A class at work: who is where, and how far the class has come with each item. Up to date within two seconds. */
@Route(value = "teach/assignment/:assignment/live", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class LiveView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
    private static final int LOOK_MS = 1000;

    private final transient LiveBoard board;
    private final transient AssignmentAccess access;
    private final transient Classrooms classrooms;
    private final transient Catalogue catalogue;
    private final transient AuthenticationContext authentication;
    private final transient EntryRequests requests;
    private final transient CurrentTeacher current;

    private @Nullable AssignmentId assignment;
    private transient @Nullable Picture shown;
    private @Nullable Registration looking;
    private String title = "";
    private transient QuizLanguage language = new QuizLanguage(getLocale());
    private final Map<Place.State, Count> counts = new EnumMap<>(Place.State.class);
    private final Div attention = new Div();
    private final Div problem = new Div();
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
            AuthenticationContext authentication,
            EntryRequests requests,
            CurrentTeacher current) {
        this.board = board;
        this.access = access;
        this.classrooms = classrooms;
        this.catalogue = catalogue;
        this.authentication = authentication;
        this.requests = requests;
        this.current = current;
        addClassNames("teach", "live");
        attention.getElement().setAttribute("role", "status");
        attention.addClassName("sr-only");
        problem.addClassName("problem");
        places = places();
        items = items();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = event.getRouteParameters()
                .get("assignment")
                .flatMap(AssignmentId::of)
                .orElseThrow(NotFoundException::new);
        Assignment hers = access.find(id, teacher()).orElseThrow(NotFoundException::new);
        String room = classrooms
                .find(hers.classroom(), teacher())
                .map(Classroom::name)
                .orElse("");
        assignment = id;
        language = QuizLanguage.now(catalogue, hers.quiz());
        shown = null;
        Picture picture = board.of(teacher(), id);
        title = picture.title();
        removeAll();
        Anchor back = new BackLink(Addresses.assignment(id), getTranslation("live.back"));
        Paragraph deck = new Paragraph(getTranslation("live.deck", room));
        deck.addClassName("help");
        Anchor discuss = PageParts.asMainAction(new Anchor(Addresses.discuss(id), getTranslation("live.discuss")));
        Div actions = new Div(discuss);
        actions.addClassName("actions");
        places = places();
        items = items();
        Paragraph note = new Paragraph(getTranslation("live.note", LiveBoard.GONE_AFTER.toMinutes()));
        note.addClassName("help");
        LetIn waiting = new LetIn(requests, current, hers.classroom());
        letIn = waiting;
        learners.removeAll();
        learners.add(new H2(getTranslation("live.learners")), nobody, places, note);
        add(
                back,
                language.fill(PageParts.heading(""), "live.title", new QuizLanguage.Quoted(title)),
                deck,
                problem,
                waiting,
                waiting.messages(),
                counts(),
                attention,
                actions,
                columns());
        show(picture);
        waiting.look();
    }

    private TeacherId teacher() {
        return authentication
                .getAuthenticatedUser(SignedInTeacher.class)
                .map(SignedInTeacher::id)
                .orElseThrow(NotFoundException::new);
    }

    private Div columns() {
        Div columns = new Div(learners, new Section(new H2(getTranslation("live.items")), items));
        columns.addClassName("live-columns");
        return columns;
    }

    private LiveTable places() {
        return new LiveTable(
                "places",
                getTranslation("live.learners.caption"),
                getTranslation("live.learner"),
                getTranslation("live.where"),
                getTranslation("live.answered"));
    }

    private LiveTable items() {
        return new LiveTable(
                "progress-items",
                getTranslation("live.items.caption"),
                getTranslation("live.item"),
                getTranslation("live.answered"),
                getTranslation("live.item.share"),
                getTranslation("live.item.next"));
    }

    private DescriptionList counts() {
        DescriptionList list = new DescriptionList();
        list.addClassName("live-counts");
        for (Place.State state : List.of(
                Place.State.GONE, Place.State.JOINED, Place.State.WORKING, Place.State.FINISHED, Place.State.ABSENT)) {
            DescriptionList.Description figure = new DescriptionList.Description();
            Div part = new Div(new DescriptionList.Term(getTranslation("live.count." + state.id())), figure);
            part.addClassNames("live-count", "place-" + state.id());
            counts.put(state, new Count(figure, part));
            list.getElement().appendChild(part.getElement());
        }
        return list;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_MS);
        looking = event.getUI().addPollListener(poll -> look());
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

    void look() {
        AssignmentId id = assignment;
        if (id == null) {
            return;
        }
        try {
            show(board.of(teacher(), id));
            if (letIn != null) {
                letIn.look();
            }
            problem.removeAll();
        } catch (Refusal noLongerHers) {
            stopLooking(UI.getCurrent());
            say(Words.refusal(this, noLongerHers.reason()));
        } catch (NestedRuntimeException databaseAway) {
            LOG.debug("The class could not be looked at", databaseAway);
            say(getTranslation("live.stale"));
        }
    }

    /** Once, and not again with every look. */
    private void say(String sentence) {
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
        Map<Place.State, Long> now = picture.counts();
        counts.forEach((state, shownCount) -> {
            long count = now.getOrDefault(state, 0L);
            shownCount.figure.setText(Long.toString(count));
            shownCount.part.setClassName("is-zero", count == 0);
        });
        long gone = now.getOrDefault(Place.State.GONE, 0L);
        if (before != null && gone > before.counts().getOrDefault(Place.State.GONE, 0L)) {
            attention.setText(getTranslation("live.attention", gone));
        }
        nobody.removeAll();
        places.setVisible(!picture.learners().isEmpty());
        if (picture.learners().isEmpty()) {
            nobody.add(PageParts.empty(getTranslation("live.nobody.title"), getTranslation("live.nobody.text")));
        }
        Names names = new Names(this, picture.learners().stream().map(Place::who));
        Map<String, Element> rows = new LinkedHashMap<>();
        picture.learners()
                .forEach(place -> rows.put(place.who().id().value().toString(), row(place, names.of(place.who()))));
        places.show(rows);
        Map<String, Element> progress = new LinkedHashMap<>();
        for (int i = 0; i < picture.items().size(); i++) {
            Picture.Progress item = picture.items().get(i);
            progress.put(item.id().value(), row(item, i + 1, picture));
        }
        items.show(progress);
    }

    private Element row(Place place, String name) {
        Element row = new Element("tr")
                .addClass("place")
                .addClass("place-" + place.state().id());
        Element heading = Sheet.rowHeading(row);
        Element words = heading.appendElement("bdi");
        if (place.attempt() == null) {
            words.text(name);
        } else {
            Sheet.link(words, Addresses.seen(place.attempt()), name);
        }
        Element where = row.appendElement("td").appendElement("span").addClass("where");
        where.text(where(place));
        if (place.sitting() > 1) {
            row.child(1).appendText(" ");
            row.child(1)
                    .appendElement("span")
                    .addClass("meta")
                    .text(getTranslation("teach.grid.sitting", place.sitting()));
        }
        Sheet.figure(
                row,
                place.items().isEmpty()
                        ? ""
                        : getTranslation(
                                "live.of",
                                place.answered().size(),
                                place.items().size()));
        return row;
    }

    private String where(Place place) {
        int number = place.number().orElse(0);
        return switch (place.state()) {
            case GONE -> getTranslation("live.where.gone", number, place.items().size(), place.away());
            case WORKING ->
                getTranslation("live.where.working", number, place.items().size());
            case JOINED -> getTranslation("live.where.joined");
            case FINISHED -> getTranslation("live.where.finished");
            case ABSENT -> getTranslation("live.where.absent");
        };
    }

    private Element row(Picture.Progress item, int place, Picture picture) {
        AssignmentId id = java.util.Objects.requireNonNull(assignment);
        Element row = new Element("tr");
        Element heading = Sheet.rowHeading(row);
        boolean forms = picture.items().stream().anyMatch(other -> !other.form().equals(item.form()));
        language.of(heading.appendElement("span")).text(getTranslation("look-back.item", item.number(), item.title()));
        heading.appendText(" ");
        heading.appendElement("span")
                .addClass("meta")
                .text(
                        forms
                                ? getTranslation("teach.grid.form", item.form().value())
                                : item.id().value());
        Sheet.figure(row, getTranslation("live.of", item.answered(), item.of()));
        double share = item.of() == 0 ? 0 : (double) item.answered() / item.of();
        row.appendElement("td")
                .appendElement("span")
                .addClass("share")
                .attr("aria-hidden", "true")
                .appendElement("span")
                .attr("style", String.format(Locale.ROOT, "inline-size: %.0f%%", 100 * share));
        Element links = row.appendElement("td").addClass("row-links");
        link(links, Addresses.discuss(id, place), "live.item.discuss", item);
        link(links, Addresses.correct(id, item.id()), "live.item.correct", item);
        if (item.written()) {
            link(links, Addresses.texts(id, item.id()), "live.item.texts", item);
        }
        return row;
    }

    private void link(Element into, String address, String key, Picture.Progress item) {
        Sheet.link(into, address, getTranslation(key)).attr("aria-label", getTranslation(key) + ": " + item.title());
        into.appendText(" ");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", getTranslation("live.title", title));
    }

    private record Count(DescriptionList.Description figure, Div part) implements java.io.Serializable {}
}
