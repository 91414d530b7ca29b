package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.framewise.attempt.LearnerId;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.Downloads;

/** Section about the data stored about a member: its download, and whether it may be shared with researchers. */
final class MemberData extends Section {
    private static final long serialVersionUID = 1L;

    /** @param leaveOut action that excludes the member from research exports */
    MemberData(LearnerId member, boolean inResearch, Runnable leaveOut) {
        Anchor file =
                Downloads.link(new Anchor(Addresses.learnerData(member), getTranslation("teach.member.data.file")));
        file.setId("data");
        add(
                new H2(getTranslation("teach.member.data.title")),
                help("teach.member.data.text"),
                new Div(file),
                help(inResearch ? "teach.member.research.in" : "teach.member.research.out"));
        if (inResearch) {
            Button out = new Button(getTranslation("teach.member.research.leave-out"), pressed -> leaveOut.run());
            out.setId("leave-out");
            add(new Div(out));
        }
    }

    private Paragraph help(String key) {
        return Tags.p("help", getTranslation(key));
    }
}
