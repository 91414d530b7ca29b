package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Assignments;
import org.framewise.classroom.Bin;
import org.framewise.classroom.ClassroomSettings;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Enlisting;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.NameList;
import org.framewise.classroom.Removals;
import org.framewise.classroom.SchoolAddress;
import org.framewise.quiz.Catalogue;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.assignment.AssignmentsPanel;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.OwnAddress;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Page of one classroom: how to join it, its assignments and its members. */
@Route(value = Addresses.CLASSROOM + "/:classroom", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class ClassroomView extends ChangingClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient ClassroomSettings settings;
    private final transient Members members;
    private final transient Assignments assignments;
    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final transient OwnAddress own;
    private final transient SchoolAddress school;
    private final transient Bin bin;
    private final transient Enlisting enlisting;
    private final transient Removals removals;

    /** The members selected in the list. */
    private final transient Set<LearnerId> selected = new HashSet<>();

    private transient List<Member> shown = List.of();

    /** The lines of the last pasted list that could not be added; absent if there are none. */
    private transient @Nullable NameList left;

    ClassroomView(
            Classrooms classrooms,
            ClassroomSettings settings,
            Members members,
            Assignments assignments,
            Catalogue catalogue,
            CurrentTeacher teacher,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            OwnAddress own,
            SchoolAddress school,
            Bin bin,
            Enlisting enlisting,
            Removals removals,
            Clock clock) {
        super(classrooms, teacher, meanwhile, time);
        this.settings = settings;
        this.members = members;
        this.assignments = assignments;
        this.catalogue = catalogue;
        this.clock = clock;
        this.own = own;
        this.school = school;
        this.bin = bin;
        this.enlisting = enlisting;
        this.removals = removals;
    }

    @Override
    void show() {
        Anchor toSettings =
                Tags.a("side-action", Addresses.settings(room().id()), getTranslation("teach.classroom.settings"));
        toSettings.setId("settings");
        Div head = Tags.div(
                "page-tools", new BackLink(Addresses.CLASSROOMS, getTranslation("teach.classroom.back")), toSettings);
        add(head, PageParts.heading(room().name()));
        shown = members.of(room());
        if (room().ended()) {
            add(EndNotice.ended(this, room(), time()));
        } else {
            if (classrooms().endsSoon(room())) {
                add(EndNotice.soon(this, room(), time()));
            }
            add(wayIn());
        }
        if (!room().ended()) {
            add(new AssignmentsPanel(room(), assignments, catalogue, time(), clock.instant()));
        }
        add(memberList(shown));
        List<Enlisting.Listed> lists = room().ended() ? List.of() : enlisting.recent(room());
        if (!lists.isEmpty()) {
            add(new RecentLists(lists, time(), this::takeBack));
        }
        List<Bin.Entry> deleted = room().ended() ? List.of() : bin.of(room());
        if (!deleted.isEmpty()) {
            add(new BinList(deleted, time(), entry -> restore(entry.id())));
        }
    }

    private WayIn wayIn() {
        boolean open = room().joining();
        return new WayIn(
                room(),
                own,
                () -> new AddressForm(school, teacher(), () -> change(() -> {}, getTranslation("teach.address.done"))),
                () -> change(
                        () -> settings.setJoining(room().id(), teacher(), !open),
                        getTranslation(open ? "teach.door.close.done" : "teach.door.open.done")),
                () -> confirm(
                        getTranslation("teach.door.renew.title"),
                        List.of(
                                getTranslation(
                                        "teach.door.renew.old", room().code().spaced()),
                                getTranslation("teach.door.renew.members")),
                        getTranslation("teach.door.renew"),
                        () -> change(
                                () -> settings.renewCode(room(), teacher()), getTranslation("teach.door.renew.done"))));
    }

    private Section memberList(List<Member> all) {
        H2 title = new H2(getTranslation("teach.members.title", all.size()));
        Div head = Tags.div("section-head", title);
        Section section = new Section(head);
        if (all.isEmpty() && !room().ended()) {
            section.add(PageParts.empty(
                    getTranslation("teach.members.empty.title"), getTranslation("teach.members.empty.text")));
        }
        if (!all.isEmpty()) {
            if (!room().ended()) {
                Anchor sheet =
                        Tags.a("side-action", Addresses.codeSheet(room().id()), getTranslation("teach.members.codes"));
                sheet.setId("codes");
                head.add(sheet);
            }
            section.add(new MemberList(room(), all, selected, time(), this::askToRemove));
        }
        if (!room().ended()) {
            section.add(new PasteList(left, list -> enlisting.plan(room(), list), this::enlist));
            left = null;
        }
        return section;
    }

    private void enlist(NameList list) {
        // only the result says which names were new: a colleague may have pasted the same list
        changeUndoably(() -> {
            Enlisting.Added added = enlisting.add(room().id(), teacher(), list);
            Enlisting.Plan plan = added.plan();
            left = plan.isWhole() ? null : list.rest(plan.left());
            String sentence = getTranslation("teach.paste.done", plan.names().size())
                    + (plan.isWhole()
                            ? ""
                            : " "
                                    + getTranslation(
                                            "teach.paste.rest", plan.left().size()));
            return plan.names().isEmpty() ? new Done(sentence, null) : new Done(sentence, () -> takeBack(added.list()));
        });
    }

    private void takeBack(UUID list) {
        changeUndoably(() -> {
            Enlisting.TakenBack back = enlisting.takeBack(room().id(), teacher(), list);
            String sentence = getTranslation("teach.lists.back", back.removed());
            if (!back.stay().isEmpty()) {
                sentence += " "
                        + getTranslation("teach.lists.stay", back.stay().size(), MemberWords.few(this, back.stay()));
            }
            return new Done(
                    sentence, back.undo().<Runnable>map(id -> () -> restore(id)).orElse(null));
        });
    }

    private void askToRemove(List<Member> chosen) {
        int attempts = chosen.stream().mapToInt(Member::attempts).sum();
        confirm(
                getTranslation("teach.members.remove.title", chosen.size()),
                List.of(
                        getTranslation("teach.members.remove.who", chosen.size(), MemberWords.few(this, chosen)),
                        getTranslation("teach.members.remove.attempts", attempts),
                        getTranslation("teach.members.remove.again"),
                        getTranslation("teach.bin.promise")),
                getTranslation("teach.members.remove", chosen.size()),
                () -> remove(chosen));
    }

    private void remove(List<Member> chosen) {
        changeUndoably(() -> {
            Removals.Removed removed = removals.remove(room().id(), teacher(), chosen);
            String sentence = getTranslation("teach.members.remove.done", removed.removed());
            if (removed.before() > 0) {
                sentence += " " + getTranslation("teach.members.remove.before", removed.before());
            }
            return new Done(
                    sentence,
                    removed.undo().<Runnable>map(id -> () -> restore(id)).orElse(null));
        });
    }

    private void restore(UUID id) {
        change(() -> bin.restore(id, teacher())
                .map(back -> BinList.restored(this, back))
                .orElseGet(() -> getTranslation("teach.bin.gone")));
    }

    /** Also describes changes to the members selected for removal. */
    @Override
    Supplier<String> changesFromNowOn() {
        Supplier<String> ofRoom = super.changesFromNowOn();
        List<Member> before =
                shown.stream().filter(one -> selected.contains(one.id())).toList();
        return () -> Stream.concat(Stream.of(ofRoom.get()), before.stream().flatMap(one -> changes(one, shown)))
                .filter(change -> !change.isEmpty())
                .limit(5)
                .collect(Collectors.joining("; "));
    }

    private Stream<String> changes(Member before, List<Member> now) {
        return now.stream()
                .filter(one -> one.id().equals(before.id()))
                .flatMap(one -> MemberWords.changes(this, before, one));
    }
}
