package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Objects;
import java.util.Optional;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.jspecify.annotations.Nullable;

/** Base class of pages about one classroom. Teachers without access to it get “not found”. */
public abstract class ClassroomPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Classrooms classrooms;
    private final transient CurrentTeacher current;
    private transient @Nullable Classroom room;

    ClassroomPage(Classrooms classrooms, CurrentTeacher current) {
        super("teach");
        this.classrooms = classrooms;
        this.current = current;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        room = parameters
                .get("classroom")
                .flatMap(ClassroomId::of)
                .flatMap(id -> classrooms.find(id, teacher().id()))
                .orElseThrow(NotFoundException::new);
        enter(parameters);
        removeAll();
        show();
    }

    /**
     * Reads the parameters of the URL other than the classroom.
     *
     * @throws NotFoundException if a parameter is invalid or refers to something that doesn't exist
     */
    void enter(RouteParameters parameters) {}

    /** Adds the content to the empty page. */
    abstract void show();

    /** The member that the URL names. */
    final Member member(RouteParameters parameters, Members members) {
        return parameters
                .get("member")
                .flatMap(AddressIds::learner)
                .flatMap(id -> members.find(room(), id))
                .orElseThrow(NotFoundException::new);
    }

    final Classrooms classrooms() {
        return classrooms;
    }

    final Teacher teacher() {
        return current.get();
    }

    /** The classroom as loaded when the page was last shown. */
    final Classroom room() {
        return Objects.requireNonNull(room);
    }

    final boolean owns() {
        return room().owner().equals(teacher().id());
    }

    /**
     * Reloads the classroom and rebuilds the page; leaves the page if the teacher no longer has access to the
     * classroom.
     */
    final void refresh() {
        Optional<Classroom> now = classrooms.find(room().id(), teacher().id());
        if (now.isEmpty()) {
            UI.getCurrent().navigate(Addresses.CLASSROOMS);
            return;
        }
        room = now.get();
        removeAll();
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", room().name());
    }
}
