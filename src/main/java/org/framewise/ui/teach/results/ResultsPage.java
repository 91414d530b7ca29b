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

/** A page about what a class did in a quiz. It is built anew for each address. */
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
                tab.heeds(ResultsQuery.of(event.getLocation().getQueryParameters())),
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

    /** Looks up the quiz as far as the attempts used it, once it is clear that the teacher may see them; empty when there is no such quiz. */
    Optional<UsedQuiz> find(TeacherScope teacherScope, QuizId quiz, Selection selection) {
        return frame.find(teacherScope, quiz, selection);
    }

    /** Reads what the address says beside the attempts, before anything is drawn. */
    void enter(BeforeEnterEvent event) {}

    /** Where this page is about other attempts. */
    String address(ResultsScope scope, ResultsQuery query) {
        return tab.address(scope.quiz().id(), query);
    }

    /**
     * Adds what the page has to say. There is at least one attempt.
     *
     * @param event for {@linkplain RouteParameters parameters} of the page's own
     * @throws NotFoundException when one of them can't be
     */
    abstract void show(ResultsScope scope, BeforeEnterEvent event);
}
