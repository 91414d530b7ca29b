package org.framewise.ui.teach.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.framewise.quiz.QuizId;
import org.framewise.results.Selection;
import org.framewise.results.TeacherScope;
import org.framewise.results.UsedQuiz;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.teach.parts.AddressIds;

/** A page about what a class did in a quiz. It is built anew for each address. */
abstract class ResultsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient ResultsFrame frame;
    private final ResultsTab tab;
    private String title = "";

    ResultsPage(ResultsFrame frame, ResultsTab tab) {
        this.frame = frame;
        this.tab = tab;
        addClassNames("teach", "results", "results-" + tab.id());
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        QuizId id =
                event.getRouteParameters().get("quiz").flatMap(AddressIds::quiz).orElseThrow(NotFoundException::new);
        ResultsScope scope = frame.scope(
                id,
                tab.heeds(ResultsQuery.of(event.getLocation().getQueryParameters())),
                (teacherScope, selection) -> find(teacherScope, id, selection));
        title = scope.quiz().title();
        enter(event);
        removeAll();
        add(ResultsFrame.back(this), scope.language().of(PageParts.heading(title)), frame.tabs(this, scope, tab));
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

    @Override
    public String getPageTitle() {
        return getTranslation("page-title", title);
    }
}
