package org.framewise.ui.teach.assignment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Optional;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizFile.State;
import org.framewise.quiz.QuizId;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;

/** Creates a note that the quiz file of an assignment is missing or has errors. */
final class FileNote {
    private FileNote() {}

    /** The full note; invisible if the file is valid. */
    static Div of(Component on, Locale locale, Catalogue catalogue, SchoolTime time, QuizId quiz) {
        Div note = Tags.div("message warning");
        note.setId("file-note");
        Optional<QuizFile> file = catalogue.file(quiz);
        boolean inOrder = file.filter(known -> known.state() == State.GOOD).isPresent();
        note.setVisible(!inOrder);
        if (!inOrder) {
            note.add(
                    new Text(words(on, locale, time, file) + " "),
                    new Anchor(Addresses.FINDINGS, on.getTranslation("teach.nav.files")));
        }
        return note;
    }

    private static String words(Component on, Locale locale, SchoolTime time, Optional<QuizFile> file) {
        if (file.isEmpty()) {
            return on.getTranslation("teach.assignment.file.unknown");
        }
        String day = time.day(file.get().since(), locale);
        String name = file.get().name();
        String state = file.get().state() == State.FAULTY ? "faulty" : "missing";
        return name == null
                ? on.getTranslation("teach.assignment.file.missing.unnamed", day)
                : on.getTranslation("teach.assignment.file." + state, Words.isolated(name), day);
    }

    /** A short version for lists; empty if the file is valid. */
    static Optional<String> inShort(Component on, Catalogue catalogue, QuizId quiz) {
        return switch (catalogue.file(quiz).map(QuizFile::state).orElse(State.MISSING)) {
            case GOOD -> Optional.empty();
            case FAULTY -> Optional.of(on.getTranslation("teach.assignments.file.faulty"));
            case MISSING -> Optional.of(on.getTranslation("teach.assignments.file.missing"));
        };
    }
}
