package org.framewise.ui.teach.results;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.teach.parts.AddressIds;

/** Base class of pages about the results of a class in a quiz. The content is rebuilt at each navigation. */
abstract class ResultsPage extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient ResultsFrame frame;
    private final ResultsTab tab;

    ResultsPage(ResultsFrame frame, ResultsTab tab) {
        super("teach results results-" + tab.id());
        this.frame = frame;
        this.tab = tab;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        QuizId id = AddressIds.in(event, "quiz", AddressIds::quiz);
        ResultsScope scope = frame.scope(
                id,
                tab.applicablePart(ResultsQuery.of(event.getLocation().getQueryParameters())),
                (teacherScope, selection) -> find(teacherScope, id, selection));
        setPageTitle(scope.quiz().title());
        enter(event);
        removeAll();
        add(ResultsFrame.back(this), scope.language().of(heading()), frame.tabs(this, scope, tab));
        frame.filters(this, tab, scope, query -> address(scope, query)).ifPresent(this::add);
        if (scope.quiz().started() == 0) {
            add(PageParts.empty(getTranslation("teach.grid.empty.title"), getTranslation("teach.grid.empty.text")));
            return;
        }
        show(scope, event);
    }

    /**
     * Looks up the quiz as used by the selected attempts, after the teacher's access has been checked; empty if there
     * is no such quiz.
     */
    Optional<UsedQuiz> find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        return frame.find(teacherScope, quiz, selection);
    }

    /** Reads the page's own parameters from the URL before anything is shown. */
    void enter(BeforeEnterEvent event) {}

    /** The URL of this page with another query. */
    String address(ResultsScope scope, ResultsQuery query) {
        return tab.address(scope.quiz().id(), query);
    }

    /**
     * Adds the content of the page. Called only if at least one attempt is selected.
     *
     * @param event provides the page's own {@linkplain RouteParameters parameters}
     * @throws NotFoundException if such a parameter is invalid
     */
    abstract void show(ResultsScope scope, BeforeEnterEvent event);
}
