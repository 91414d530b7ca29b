package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.classroom.Member;
import org.framewise.classroom.Nickname;
import org.framewise.ui.parts.Words;

/** Creates texts about members. */
final class MemberWords {
    private MemberWords() {}

    /** The display name of a member; without a name, the start of their id. */
    static String name(Component on, Member member) {
        return member.name()
                .map(Nickname::value)
                .orElseGet(() -> on.getTranslation(
                        "teach.member.erased", member.id().value().toString().substring(0, 6)));
    }

    /** The names of the first few members of a list. */
    static String few(Component on, List<Member> some) {
        String few = some.stream()
                .limit(10)
                .map(one -> Words.isolated(name(on, one)))
                .collect(Collectors.joining(", "));
        return some.size() > 10 ? few + ", …" : few;
    }

    /** Short descriptions of how the stored member differs from the member as the page shows them. */
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
}
