package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.framewise.classroom.Member;
import org.framewise.ui.parts.SchoolTime;

/**
 * Lists facts about a member: personal code, joining date and activity. The code is omitted once the classroom has
 * ended.
 */
final class MemberFacts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    MemberFacts(Member member, boolean ended, SchoolTime time) {
        addClassName("attempt-facts");
        if (!ended) {
            fact("teach.member.code", member.code().toString());
        }
        fact("teach.member.since", time.moment(member.createdAt(), getLocale()));
        if (!ended) {
            fact(
                    "teach.members.seen",
                    member.seenAt() == null
                            ? getTranslation("teach.members.never")
                            : time.moment(member.seenAt(), getLocale()));
        }
        fact("teach.members.attempts", Integer.toString(member.attempts()));
    }

    private void fact(String key, String value) {
        add(new Div(new Term(getTranslation(key)), new Description(value)));
    }
}
