package org.framewise.ui.take;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.framewise.ui.parts.Tags;

/** For returning learners: enter the personal code, or ask the teacher. */
final class WayBackIn extends Section {
    private static final long serialVersionUID = 1L;

    /** For pages without a known classroom. */
    WayBackIn(OwnCode.Door door) {
        addClassName("other-way");
        add(
                new H2(getTranslation("join.own-code")),
                Tags.p("help", getTranslation("join.own-code.help")),
                new OwnCode(door).asAlternative());
    }

    /** @param device applies to both ways */
    WayBackIn(OwnCode.Door door, OwnDevice device, AskForm ask) {
        addClassName("other-way");
        device.setId("own-device-back");
        Paragraph codeHelp = Tags.p("help", getTranslation("join.own-code.help"));
        add(
                new H2(getTranslation("join.before")),
                device,
                new H3(getTranslation("join.own-code")),
                codeHelp,
                new OwnCode(door, device).asAlternative(),
                new H3(getTranslation("ask.title")),
                Tags.p("help", getTranslation("ask.help")),
                ask);
    }
}
