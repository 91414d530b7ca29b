package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.live.Discussion;
import org.framewise.results.live.WrittenTexts;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.TeacherLayout;

/**
 * Page on which the teacher reads the class's written responses to one item and selects which of them the projector
 * shows.
 */
@Route(value = "teach/assignment/:assignment/texts/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class TextsView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient WrittenTexts texts;
    private final transient Discussion discussion;
    private final transient CurrentTeacher teacher;
    private final Paragraph count = Tags.p("help");

    TextsView(WrittenTexts texts, Discussion discussion, CurrentTeacher teacher) {
        super("teach");
        this.texts = texts;
        this.discussion = discussion;
        this.teacher = teacher;
        count.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId assignment = AddressIds.in(event, "assignment", AssignmentId::of);
        ItemId id = AddressIds.in(event, "item", AddressIds::item);
        Discussion.Topic topic = topics(assignment).stream()
                .filter(one -> one.item().id().equals(id) && one.item() instanceof ExtendedTextItem)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Item item = topic.item();
        setPageTitle(getTranslation("texts.title", item.title()));
        removeAll();
        Anchor back = new BackLink(Addresses.live(assignment), getTranslation("correct.back"));
        Paragraph deck = Tags.p("deck", getTranslation("texts.deck"));
        QuizLanguage language = new QuizLanguage(topic.quiz().language());
        add(
                back,
                language.fill(PageParts.heading(""), "texts.title", new QuizLanguage.Quoted(item.title())),
                deck,
                Tags.styled("stem", language.of(PageParts.stem(item.stem()))));
        List<WrittenTexts.Written> all = texts.of(teacher.id(), assignment, id);
        if (all.isEmpty()) {
            add(PageParts.empty(getTranslation("texts.empty.title"), getTranslation("texts.empty.text")));
            return;
        }
        UnorderedList list = Tags.ul("texts");
        for (int number = 1; number <= all.size(); number++) {
            list.add(row(assignment, id, number, all.get(number - 1)));
        }
        add(count, list);
        count(assignment, id);
    }

    private List<Discussion.Topic> topics(AssignmentId assignment) {
        try {
            return discussion.topics(teacher.id(), assignment);
        } catch (Refusal notHers) {
            throw new NotFoundException();
        }
    }

    private ListItem row(AssignmentId assignment, ItemId item, int number, WrittenTexts.Written written) {
        Div words = Tags.div("written", written.text());
        words.getElement().setAttribute("dir", "auto");
        Button choose = new Button();
        choose.setId("text-" + number);
        ListItem row = Tags.li("text-row", words, choose);
        show(choose, row, number, written.shown());
        choose.addClickListener(pressed -> {
            boolean shown = !row.hasClassName("is-shown");
            texts.choose(teacher.id(), assignment, item, written.attempt(), shown);
            show(choose, row, number, shown);
            count(assignment, item);
        });
        return row;
    }

    private void show(Button choose, ListItem row, int number, boolean shown) {
        row.setClassName("is-shown", shown);
        choose.setText(getTranslation(shown ? "texts.take-back" : "texts.show", number));
    }

    private void count(AssignmentId assignment, ItemId item) {
        List<WrittenTexts.Written> all = texts.of(teacher.id(), assignment, item);
        count.setText(getTranslation(
                "texts.count", all.stream().filter(WrittenTexts.Written::shown).count(), all.size()));
    }
}
