package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.framewise.attempt.Attempt;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.QuizLanguage.Quoted;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;

/** Section that lists a member's open and submitted attempts, with a link to the member's report. */
final class MemberAttempts extends Section {
    private static final long serialVersionUID = 1L;

    MemberAttempts(List<Attempt> all, String reportAddress, SchoolTime time) {
        UnorderedList list = Tags.ul("rated-list");
        all.forEach(attempt -> list.add(new ListItem(new QuizLanguage(
                        attempt.quiz().language())
                .fill(
                        new Anchor(Addresses.seen(attempt.id()), ""),
                        attempt instanceof Attempt.Submitted ? "teach.member.attempt" : "teach.member.attempt.open",
                        new Quoted(attempt.quiz().title()),
                        time.moment(attempt.head().startedAt(), getLocale()),
                        attempt.answered().size(),
                        attempt.items().size()))));
        Anchor report = Tags.a("side-action", reportAddress, getTranslation("teach.member.report"));
        report.setId("report");
        add(new H2(getTranslation("teach.members.attempts")), list, new Div(report));
    }
}
