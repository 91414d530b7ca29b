package org.framewise.ui.teach.classroom;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.Consumer;
import org.framewise.classroom.Member;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.teach.parts.FieldRow;

/** Section for merging two members who are the same person: the teacher selects the second one. */
final class MergeSection extends Section {
    private static final long serialVersionUID = 1L;

    /**
     * @param others the other members of the classroom
     * @param merge asks for confirmation and then merges the selected member
     */
    MergeSection(List<Member> others, Consumer<Member> merge) {
        Paragraph text = Tags.p(
                "help", getTranslation(others.isEmpty() ? "teach.member.merge.nobody" : "teach.member.merge.text"));
        add(new H2(getTranslation("teach.member.merge.title")), text);
        if (others.isEmpty()) {
            return;
        }
        ComboBox<Member> other = new ComboBox<>(getTranslation("teach.member.merge.other"));
        other.setItems(others);
        other.setItemLabelGenerator(one -> MemberWords.name(this, one));
        other.setId("other");
        Button button = new Button(getTranslation("teach.member.merge"), pressed -> {
            FieldMessage.clear(other);
            Member gone = other.getValue();
            if (gone == null) {
                FieldMessage.show(other, getTranslation("teach.member.merge.missing"));
                return;
            }
            merge.accept(gone);
        });
        button.setId("merge");
        add(new FieldRow(other, button));
    }
}
