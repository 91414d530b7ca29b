package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Member;
import org.framewise.classroom.MemberMerging;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.FieldRow;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** Page of one member of a classroom, with everything a teacher can do for them. */
@Route(value = Addresses.CLASSROOM + "/:classroom/member/:member", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class MemberView extends ChangingClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient MemberMerging merging;
    private final transient Learners learners;
    private final transient Attempts attempts;
    private transient @Nullable Member member;

    MemberView(
            Classrooms classrooms,
            Members members,
            MemberMerging merging,
            Learners learners,
            Attempts attempts,
            CurrentTeacher teacher,
            ChangedMeanwhile meanwhile,
            SchoolTime time) {
        super(classrooms, teacher, meanwhile, time);
        this.members = members;
        this.merging = merging;
        this.learners = learners;
        this.attempts = attempts;
    }

    @Override
    void enter(RouteParameters parameters) {
        member = member(parameters, members);
    }

    private Member member() {
        return Objects.requireNonNull(member);
    }

    private LearnerId id() {
        return member().id();
    }

    @Override
    void show() {
        member = members.find(room(), id()).orElse(member());
        add(
                new BackLink(Addresses.classroom(room().id()), room().name()),
                PageParts.heading(MemberWords.name(this, member())),
                new MemberFacts(member(), room().ended(), time()));
        List<Attempt> all = attempts.of(id());
        if (!all.isEmpty()) {
            add(new MemberAttempts(all, Addresses.report(room().id(), id()), time()));
        }
        if (!room().ended()) {
            add(rename(), code(), merge());
        }
        add(data(), removal());
    }

    private Section rename() {
        TextField name = new TextField(getTranslation("teach.members.name"));
        name.setValue(MemberWords.name(this, member()));
        name.setId("member-name");
        Button save = new Button(getTranslation("teach.member.rename"));
        save.addClickShortcut(Key.ENTER).listenOn(name);
        save.setId("rename");
        Saving<Member> saving = new Saving<>(meanwhile(), this, save, member(), new Saving.Form<>() {
            @Override
            public void save(Member shown) {
                rename(shown, name);
            }

            @Override
            public Optional<Member> now() {
                return stored().flatMap(room -> members.find(room, id()));
            }

            @Override
            public String changes(Member shown, Member now) {
                return MemberWords.changes(MemberView.this, shown, now).collect(Collectors.joining("; "));
            }

            @Override
            public void drop() {
                refresh();
            }
        });
        return new Section(new H2(getTranslation("teach.member.rename.title")), new FieldRow(name, save), saving);
    }

    private void rename(Member shown, TextField name) {
        FieldMessage.clear(name);
        Nickname wanted = Nickname.of(name.getValue()).orElse(null);
        if (wanted == null) {
            FieldMessage.show(name, getTranslation("teach.member.rename.unfit", Nickname.MAX_LENGTH));
            return;
        }
        try {
            if (!members.rename(room().id(), teacher(), shown, wanted)) {
                FieldMessage.show(name, getTranslation("teach.member.rename.taken", Words.isolated(wanted.value())));
                return;
            }
        } catch (ClassroomRefusal refusal) {
            showMessage(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        }
        refresh();
        showMessage(
                PageParts.message(getTranslation("teach.member.rename.done", Words.isolated(wanted.value())), "done"));
    }

    @Override
    Supplier<String> changesFromNowOn() {
        Member shown = member();
        return () -> MemberWords.changes(this, shown, member()).collect(Collectors.joining("; "));
    }

    private Section code() {
        Button renew = new Button(
                getTranslation("teach.member.renew"),
                pressed -> confirm(
                        getTranslation("teach.member.renew.title"),
                        List.of(
                                getTranslation(
                                        "teach.member.renew.old",
                                        member().code().toString()),
                                getTranslation("teach.member.renew.devices")),
                        getTranslation("teach.member.renew"),
                        () -> change(
                                () -> members.renewCode(room().id(), teacher(), member()),
                                getTranslation("teach.member.renew.done"))));
        renew.setId("renew-code");
        return new Section(
                new H2(getTranslation("teach.member.code")),
                Tags.p(
                        "help",
                        getTranslation(
                                "teach.member.renew.text", member().code().toString())),
                new Div(renew));
    }

    private MergeSection merge() {
        List<Member> others = members.of(room()).stream()
                .filter(one -> !one.id().equals(id()))
                .toList();
        return new MergeSection(others, this::askToMerge);
    }

    private void askToMerge(Member gone) {
        String name = Words.isolated(MemberWords.name(this, gone));
        String kept = Words.isolated(MemberWords.name(this, member()));
        confirm(
                getTranslation("teach.member.merge.confirm", name, kept),
                List.of(
                        getTranslation("teach.member.merge.attempts", gone.attempts(), name, kept),
                        getTranslation("teach.member.merge.name", name, kept),
                        getTranslation("teach.member.final")),
                getTranslation("teach.member.merge"),
                () -> change(
                        () -> merging.merge(room().id(), teacher(), member(), gone),
                        getTranslation("teach.member.merge.done", name, kept)));
    }

    private Section data() {
        return new MemberData(
                id(),
                learners.isInResearch(id()),
                () -> change(
                        () -> members.leaveOutOfResearch(room().id(), teacher(), id()),
                        getTranslation("teach.member.research.done")));
    }

    private Section removal() {
        String name = Words.isolated(MemberWords.name(this, member()));
        Button remove = new Button(
                getTranslation("teach.member.remove"),
                pressed -> confirm(
                        getTranslation("teach.member.remove.confirm", name),
                        List.of(
                                getTranslation("teach.member.remove.attempts", name, member().attempts()),
                                getTranslation("teach.member.remove.again"),
                                getTranslation("teach.bin.promise")),
                        getTranslation("teach.member.remove"),
                        this::remove));
        remove.setId("remove");
        return new Section(
                new H2(getTranslation("teach.member.remove.title")),
                Tags.p("help", getTranslation("teach.member.remove.text")),
                new Div(remove));
    }

    private void remove() {
        changeAndLeave(() -> members.remove(room().id(), teacher(), member()), Addresses.classroom(room().id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", MemberWords.name(this, member()));
    }
}
