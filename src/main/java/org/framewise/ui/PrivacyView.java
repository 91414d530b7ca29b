package org.framewise.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.framewise.classroom.Bin;
import org.framewise.classroom.Erasures;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.KnownBrowsers;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentLearner;
import org.framewise.ui.security.SignInVisit;

/** Privacy page. Lists which data is stored about whom, where and for how long, and who can see it. */
@Route(value = Addresses.PRIVACY, layout = LearnerLayout.class)
@AnonymousAllowed
final class PrivacyView extends Page {
    private static final long serialVersionUID = 1L;
    private static final String SESSION_COOKIE = "JSESSIONID";

    PrivacyView() {
        super("privacy", "privacy.title");
        add(
                heading(),
                Tags.p("deck", getTranslation("privacy.lead")),
                section(
                        "privacy.what",
                        getTranslation("privacy.what.name"),
                        getTranslation("privacy.what.code"),
                        getTranslation("privacy.what.answers"),
                        getTranslation("privacy.what.drafts"),
                        getTranslation("privacy.what.ratings"),
                        getTranslation("privacy.what.class"),
                        getTranslation("privacy.what.not")),
                section(
                        "privacy.where",
                        getTranslation("privacy.where.machine"),
                        getTranslation("privacy.where.outside"),
                        getTranslation("privacy.where.copies"),
                        getTranslation("privacy.where.research")),
                section(
                        "privacy.long",
                        getTranslation("privacy.long.class"),
                        getTranslation("privacy.long.guest"),
                        getTranslation("privacy.long.deleted", Erasures.WITHIN.toMinutes()),
                        getTranslation("privacy.long.bin", Bin.KEPT.toHours()),
                        getTranslation("privacy.long.drafts"),
                        getTranslation("privacy.long.backups"),
                        getTranslation("privacy.long.audit"),
                        getTranslation("privacy.long.log")),
                cookies(),
                section(
                        "privacy.who",
                        getTranslation("privacy.who.teacher"),
                        getTranslation("privacy.who.outside"),
                        getTranslation("privacy.who.learners"),
                        getTranslation("privacy.who.machine")),
                section(
                        "privacy.rights",
                        getTranslation("privacy.rights.class"),
                        getTranslation("privacy.rights.guest")),
                section(
                        "privacy.teachers",
                        getTranslation("privacy.teachers.account"),
                        getTranslation("privacy.teachers.invitations", Invitations.LIFE.toDays()),
                        getTranslation("privacy.teachers.audit"),
                        getTranslation("privacy.teachers.close")));
    }

    private Section section(String title, String... sentences) {
        UnorderedList list = new UnorderedList();
        for (String sentence : sentences) {
            list.add(new ListItem(sentence));
        }
        return new Section(new H2(getTranslation(title)), list);
    }

    private Section cookies() {
        DescriptionList cookies = new DescriptionList();
        cookie(cookies, SESSION_COOKIE, getTranslation("privacy.cookies.session"));
        cookie(
                cookies,
                CurrentLearner.COOKIE,
                getTranslation(
                        "privacy.cookies.learner",
                        CurrentLearner.SCHOOL_DAY.toHours(),
                        CurrentLearner.OWN_DEVICE.toDays()));
        cookie(cookies, SignInVisit.COOKIE, getTranslation("privacy.cookies.teacher", KnownBrowsers.LIFE.toDays()));
        cookie(cookies, BrowserNeeds.COOKIE, getTranslation("privacy.cookies.check"));
        cookie(cookies, AnswerCopies.NAME, getTranslation("privacy.cookies.copies", AnswerCopies.HOURS));
        return new Section(
                new H2(getTranslation("privacy.cookies")),
                new Paragraph(getTranslation("privacy.cookies.text")),
                cookies);
    }

    private static void cookie(DescriptionList cookies, String name, String words) {
        cookies.add(new DescriptionList.Term(name), new DescriptionList.Description(words));
    }
}
