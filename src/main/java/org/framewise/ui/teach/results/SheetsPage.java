package org.framewise.ui.teach.results;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.results.items.AnswerSheet;
import org.framewise.results.items.AnswerSheets;
import org.framewise.results.items.ReadQuiz;

/** Base class of results pages whose figures are based on all responses in first attempts. */
abstract class SheetsPage extends ResultsPage {
    private static final long serialVersionUID = 1L;

    private final transient AnswerSheets sheets;
    private transient List<AnswerSheet> read = List.of();

    SheetsPage(ResultsFrame frame, ResultsTab tab, AnswerSheets sheets) {
        super(frame, tab);
        this.sheets = sheets;
    }

    @Override
    final Optional<UsedQuiz> find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        Optional<ReadQuiz> found = sheets.find(teacherScope, quiz, selection);
        read = found.map(ReadQuiz::given).orElse(List.of());
        return found.map(ReadQuiz::quiz);
    }

    @Override
    final void show(ResultsScope scope, BeforeEnterEvent event) {
        List<AnswerSheet> given = read;
        // the view lives as long as the browser tab; don't hold thousands of rows
        read = List.of();
        show(scope, given);
        if (!showsOwnLeftOutNote()) {
            LeftOutNote.of(this, given).ifPresent(this::add);
        }
    }

    /**
     * Whether the page shows its own note on responses that are excluded because the item has since changed its
     * meaning.
     */
    boolean showsOwnLeftOutNote() {
        return false;
    }

    /**
     * Adds the content of the page. Called only if at least one attempt is selected.
     *
     * @param given the selected first attempts, in the order in which they started
     * @throws NotFoundException if the URL refers to something that doesn't exist
     */
    abstract void show(ResultsScope scope, List<AnswerSheet> given);
}
