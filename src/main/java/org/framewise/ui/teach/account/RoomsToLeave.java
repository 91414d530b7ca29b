package org.framewise.ui.teach.account;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.classroom.AccountClosing;
import org.framewise.classroom.ClassroomId;
import org.framewise.classroom.Leaving;
import org.framewise.classroom.Members;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.TeacherId;
import org.framewise.classroom.Teachers;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Words;
import org.framewise.ui.teach.parts.FieldRow;

/**
 * Asks what should happen to the classrooms whose only teacher is closing the account. Input is kept when the list of
 * classrooms changes.
 */
final class RoomsToLeave extends Section {
    private static final long serialVersionUID = 1L;

    /** What should happen to a classroom. */
    private enum Fate {
        HAND_OVER("hand-over"),
        ERASE("erase");

        private final String key;

        Fate(String key) {
            this.key = key;
        }
    }

    private final transient Members members;
    private final Map<ClassroomId, RadioButtonGroup<Fate>> fates = new LinkedHashMap<>();
    private final Map<ClassroomId, String> names = new LinkedHashMap<>();
    private final TextField colleague = new TextField();
    private final FieldRow line = new FieldRow(colleague);

    RoomsToLeave(Members members) {
        this.members = members;
        colleague.setLabel(getTranslation("teach.settings.heir"));
        colleague.setMaxLength(Teachers.MAX_NAME);
        colleague.setAutocomplete(Autocomplete.OFF);
        colleague.setId("colleague");
    }

    /** Shows these classrooms. */
    void show(List<Leaving.LedClassroom> rooms) {
        removeAll();
        Map<ClassroomId, RadioButtonGroup<Fate>> before = Map.copyOf(fates);
        fates.clear();
        names.clear();
        Paragraph text = new Paragraph(getTranslation("close-account.alone.text"));
        add(new H2(getTranslation("close-account.alone")), text);
        for (Leaving.LedClassroom led : rooms) {
            ClassroomId id = led.classroom().id();
            RadioButtonGroup<Fate> fate = Optional.ofNullable(before.get(id)).orElseGet(this::fate);
            names.put(id, Words.isolated(led.classroom().name()));
            fate.setLabel(getTranslation("close-account.room", names.get(id), members.count(id)));
            fates.put(id, fate);
            add(fate);
        }
        add(line);
        askWhereNeeded();
    }

    private RadioButtonGroup<Fate> fate() {
        RadioButtonGroup<Fate> fate = new RadioButtonGroup<>();
        fate.setItems(Fate.values());
        fate.setItemLabelGenerator(one -> getTranslation("close-account.room." + one.key));
        fate.setValue(Fate.HAND_OVER);
        fate.addThemeName("vertical");
        fate.addValueChangeListener(chosen -> askWhereNeeded());
        return fate;
    }

    private void askWhereNeeded() {
        line.setVisible(fates.values().stream().anyMatch(fate -> fate.getValue() == Fate.HAND_OVER));
    }

    /** The teacher's input; if it is incomplete or invalid, empty, with an error message shown. */
    Optional<AccountClosing.Wish> wish(Teachers teachers, TeacherId own) {
        FieldMessage.clear(colleague);
        Set<ClassroomId> erased = fates.entrySet().stream()
                .filter(fate -> fate.getValue().getValue() == Fate.ERASE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (erased.size() == fates.size()) {
            return Optional.of(new AccountClosing.Wish(erased, null));
        }
        Optional<Teacher> heir = teachers.byName(colleague.getValue());
        if (colleague.getValue().isBlank()) {
            showError("close-account.colleague.missing");
        } else if (heir.isEmpty()) {
            showError("teach.settings.share.nobody");
        } else if (heir.get().id().equals(own)) {
            showError("teach.settings.heir.self");
        } else {
            return Optional.of(new AccountClosing.Wish(erased, heir.get().name()));
        }
        return Optional.empty();
    }

    /** Shows an error message at the field for the colleague's name. */
    void showError(String key) {
        FieldMessage.show(colleague, getTranslation(key));
    }

    /** The consequences of that input, in full sentences. */
    List<String> consequences(AccountClosing.Wish wish) {
        List<String> all = new ArrayList<>();
        String handedOver = named(wish, false);
        if (!handedOver.isEmpty()) {
            all.add(getTranslation(
                    "close-account.confirm.hand-over", Words.isolated(String.valueOf(wish.colleague())), handedOver));
        }
        String erased = named(wish, true);
        if (!erased.isEmpty()) {
            all.add(getTranslation("close-account.confirm.erase", erased));
        }
        return all;
    }

    private String named(AccountClosing.Wish wish, boolean erased) {
        return names.entrySet().stream()
                .filter(name -> wish.erased().contains(name.getKey()) == erased)
                .map(name -> getTranslation("close-account.named", name.getValue()))
                .collect(Collectors.joining(", "));
    }
}
