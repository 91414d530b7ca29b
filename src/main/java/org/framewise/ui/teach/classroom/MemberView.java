package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.ClassroomRefusal;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.FieldLine;
import org.framewise.ui.teach.parts.Ids;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;

/** One member of a classroom, and what a teacher may do for her. */
@Route(value = Addresses.CLASSROOM + "/:classroom/member/:member", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class MemberView extends ChangingClassroomPage {
    private static final long serialVersionUID = 1L;

    private final transient Members members;
    private final transient Learners learners;
    private final transient Attempts attempts;
    private transient @Nullable Member member;

    MemberView(
            Classrooms classrooms,
            Members members,
            Learners learners,
            Attempts attempts,
            CurrentTeacher teacher,
            ChangedMeanwhile meanwhile,
            SchoolTime time) {
        super(classrooms, teacher, meanwhile, time);
        this.members = members;
        this.learners = learners;
        this.attempts = attempts;
    }

    /** What a member is called; those without a name by the beginning of their id. */
    static String name(Component on, Member member) {
        return member.name()
                .map(Nickname::value)
                .orElseGet(() -> on.getTranslation(
                        "teach.member.erased", member.id().value().toString().substring(0, 6)));
    }

    @Override
    void enter(RouteParameters parameters) {
        member = parameters
                .get("member")
                .flatMap(Ids::learner)
                .flatMap(id -> members.find(room(), id))
                .orElseThrow(NotFoundException::new);
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
                PageParts.heading(name(this, member())),
                facts());
        List<Attempt> all = attempts.of(id());
        if (!all.isEmpty()) {
            add(attemptList(all));
        }
        if (!room().ended()) {
            add(rename(), code(), merge());
        }
        add(data(), removal());
    }

    private DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("attempt-facts");
        if (!room().ended()) {
            fact(facts, "teach.member.code", member().code().toString());
        }
        fact(facts, "teach.member.since", time().moment(member().createdAt(), getLocale()));
        if (!room().ended()) {
            fact(
                    facts,
                    "teach.members.seen",
                    member().seenAt() == null
                            ? getTranslation("teach.members.never")
                            : time().moment(member().seenAt(), getLocale()));
        }
        fact(facts, "teach.members.attempts", Integer.toString(member().attempts()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private Section attemptList(List<Attempt> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rated-list");
        all.forEach(attempt -> list.add(new ListItem(new QuizLanguage(
                        attempt.quiz().language())
                .fill(
                        new Anchor(Addresses.seen(attempt.id()), ""),
                        attempt instanceof Attempt.Submitted ? "teach.member.attempt" : "teach.member.attempt.open",
                        new Quoted(attempt.quiz().title()),
                        time().moment(attempt.head().startedAt(), getLocale()),
                        attempt.answered().size(),
                        attempt.items().size()))));
        Anchor report = new Anchor(Addresses.report(room().id(), id()), getTranslation("teach.member.report"));
        report.setId("report");
        report.addClassName("side-action");
        return new Section(new H2(getTranslation("teach.members.attempts")), list, new Div(report));
    }

    private Section rename() {
        TextField name = new TextField(getTranslation("teach.members.name"));
        name.setValue(name(this, member()));
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
                return MemberView.changes(MemberView.this, shown, now).collect(Collectors.joining("; "));
            }

            @Override
            public void drop() {
                refresh();
            }
        });
        return new Section(new H2(getTranslation("teach.member.rename.title")), new FieldLine(name, save), saving);
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
            say(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
            return;
        }
        refresh();
        say(PageParts.message(getTranslation("teach.member.rename.done", Words.isolated(wanted.value())), "done"));
    }

    @Override
    Supplier<String> changesFromNowOn() {
        Member shown = member();
        return () -> changes(this, shown, member()).collect(Collectors.joining("; "));
    }

    /** What is other about a member than it was shown, in a few words each. */
    static Stream<String> changes(Component on, Member shown, Member now) {
        List<String> all = new ArrayList<>();
        String name = name(on, now);
        if (!name.equals(name(on, shown))) {
            all.add(on.getTranslation("overtaken.name", Words.isolated(name), Words.isolated(name(on, shown))));
        }
        if (!now.code().equals(shown.code())) {
            all.add(on.getTranslation("overtaken.code", now.code().toString()));
        }
        if (now.attempts() != shown.attempts()) {
            all.add(on.getTranslation("overtaken.attempts", now.attempts(), shown.attempts()));
        }
        return all.stream();
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
        Paragraph text = new Paragraph(
                getTranslation("teach.member.renew.text", member().code().toString()));
        text.addClassName("help");
        return new Section(new H2(getTranslation("teach.member.code")), text, new Div(renew));
    }

    private Section merge() {
        Section section = new Section(new H2(getTranslation("teach.member.merge.title")));
        List<Member> others = members.of(room()).stream()
                .filter(one -> !one.id().equals(id()))
                .toList();
        Paragraph text = new Paragraph(
                getTranslation(others.isEmpty() ? "teach.member.merge.nobody" : "teach.member.merge.text"));
        text.addClassName("help");
        section.add(text);
        if (others.isEmpty()) {
            return section;
        }
        ComboBox<Member> other = new ComboBox<>(getTranslation("teach.member.merge.other"));
        other.setItems(others);
        other.setItemLabelGenerator(one -> name(this, one));
        other.setId("other");
        Button merge = new Button(getTranslation("teach.member.merge"), pressed -> {
            FieldMessage.clear(other);
            Member gone = other.getValue();
            if (gone == null) {
                FieldMessage.show(other, getTranslation("teach.member.merge.missing"));
                return;
            }
            String name = Words.isolated(name(this, gone));
            String kept = Words.isolated(name(this, member()));
            confirm(
                    getTranslation("teach.member.merge.confirm", name, kept),
                    List.of(
                            getTranslation("teach.member.merge.attempts", gone.attempts(), name, kept),
                            getTranslation("teach.member.merge.name", name, kept),
                            getTranslation("teach.member.final")),
                    getTranslation("teach.member.merge"),
                    () -> change(
                            () -> members.merge(room().id(), teacher(), member(), gone),
                            getTranslation("teach.member.merge.done", name, kept)));
        });
        merge.setId("merge");
        section.add(new FieldLine(other, merge));
        return section;
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
        String name = Words.isolated(name(this, member()));
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
        Paragraph text = new Paragraph(getTranslation("teach.member.remove.text"));
        text.addClassName("help");
        return new Section(new H2(getTranslation("teach.member.remove.title")), text, new Div(remove));
    }

    private void remove() {
        changeAndLeave(() -> members.remove(room().id(), teacher(), member()), Addresses.classroom(room().id()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", name(this, member()));
    }
}
