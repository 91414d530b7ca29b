package org.framewise.ui.take;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Assigned;
import org.framewise.classroom.AssignedWork;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.ui.LearnerLayout;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.answer.AnswerCopies;
import org.framewise.ui.error.NoSuchQuiz;
import org.framewise.ui.parts.FieldMessage;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentLearner;
import org.jspecify.annotations.Nullable;

/** Start page of a quiz, with what it teaches, a nickname field and the start button. */
@Route(value = "start/:quiz", layout = LearnerLayout.class)
@AnonymousAllowed
final class StartView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Attempts attempts;
    private final transient AssignedWork work;
    private final transient Learners learners;
    private final transient CurrentLearner current;
    private final TextField nickname = new TextField();
    private final OwnDevice device = new OwnDevice();

    StartView(Catalogue catalogue, Attempts attempts, AssignedWork work, Learners learners, CurrentLearner current) {
        super("start");
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.work = work;
        this.learners = learners;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuizId id =
                event.getRouteParameters().get("quiz").flatMap(StartView::id).orElseThrow(NotFoundException::new);
        Optional<Learner> known = current.find();
        Optional<Assigned> given = known.flatMap(learner -> work.insteadOf(learner.id(), id));
        if (given.isPresent()) {
            event.forwardTo(Addresses.start(given.get().assignment().id()));
            return;
        }
        Quiz quiz = catalogue
                .find(id)
                .map(Revision::quiz)
                .or(() -> known.flatMap(learner -> begun(learner, id)))
                .orElseThrow(() -> catalogue.file(id).isPresent() ? new NoSuchQuiz() : new NotFoundException());
        setPageTitle(quiz.title());
        removeAll();
        QuizLanguage language = new QuizLanguage(quiz.language());
        add(language.of(heading()), language.of(Tags.p("deck", quiz.summary())), facts(quiz));
        if (known.isPresent()) {
            offer(quiz, known.get());
        } else {
            askName(quiz);
        }
    }

    /**
     * A quiz that is no longer offered, if the learner can still continue it: they have an open attempt, or have yet to
     * take the other part of a check.
     */
    private Optional<Quiz> begun(Learner learner, QuizId id) {
        List<Attempt> mine = attempts.of(learner.id()).stream()
                .filter(attempt -> attempt.head().assignment() == null)
                .filter(attempt -> attempt.quiz().id().equals(id))
                .toList();
        boolean other = mine.size() == 1 && mine.getFirst().quiz().isCheck();
        return mine.stream()
                .filter(attempt -> other || attempt instanceof Attempt.Open)
                .map(Attempt::quiz)
                .findFirst();
    }

    private static Optional<QuizId> id(String text) {
        try {
            return Optional.of(new QuizId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private UnorderedList facts(Quiz quiz) {
        int items = quiz.forms().getFirst().items().size();
        UnorderedList facts = Tags.ul(
                "start-facts",
                new ListItem(getTranslation("start.items", items, quiz.minutes())),
                new ListItem(getTranslation("start.skills", skills(quiz))),
                new ListItem(getTranslation(quiz.isCheck() ? "start.check" : "start.feedback")));
        if (quiz.outlets() == Quiz.Outlets.HIDDEN_UNTIL_RESPONSE) {
            facts.add(new ListItem(getTranslation("start.hidden")));
        }
        return facts;
    }

    private String skills(Quiz quiz) {
        return quiz.skills().stream()
                .map(skill -> getTranslation("skill." + skill.id()))
                .collect(Collectors.joining(", "));
    }

    private void offer(Quiz quiz, Learner learner) {
        String name = learner.name().map(Nickname::value).orElseGet(() -> getTranslation("learner.guest"));
        Paragraph you = new Paragraph(getTranslation("start.you", name));
        Button start = new Button(getTranslation("start.go"), pressed -> start(quiz, learner));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.setId("start");
        Button other = new Button(getTranslation("start.somebody-else"), pressed -> {
            current.forget();
            AnswerCopies.dropAll();
            UI.getCurrent().getPage().reload();
        });
        other.addThemeVariants(ButtonVariant.TERTIARY);
        add(you, PageParts.actions(start, other));
    }

    private void askName(Quiz quiz) {
        nickname.setLabel(getTranslation("start.nickname"));
        nickname.setHelperText(getTranslation("start.nickname.help"));
        nickname.setMaxLength(Nickname.MAX_LENGTH);
        nickname.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        nickname.setId("nickname");
        Button start = new Button(getTranslation("start.go"), pressed -> enrol(quiz));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.addClickShortcut(Key.ENTER).listenOn(nickname);
        start.setId("start");
        Button guest = new Button(getTranslation("start.guest"), pressed -> start(quiz, enrolled(null)));
        guest.setDisableOnClick(true);
        guest.setId("guest");
        Div actions = PageParts.actions(start, guest);
        add(nickname, device, actions, Tags.p("help", getTranslation("start.privacy")));
    }

    private void enrol(Quiz quiz) {
        FieldMessage.clear(nickname);
        Optional<Nickname> name = Nickname.of(nickname.getValue());
        if (name.isEmpty()) {
            FieldMessage.show(nickname, getTranslation("start.nickname.missing", Nickname.MAX_LENGTH));
            return;
        }
        start(quiz, enrolled(name.get()));
    }

    private Learner enrolled(@Nullable Nickname name) {
        return current.find().orElseGet(() -> {
            Learner learner = learners.enrol(name);
            current.remember(learner, device.life());
            return learner;
        });
    }

    private void start(Quiz quiz, Learner learner) {
        Optional<Assigned> given = work.insteadOf(learner.id(), quiz.id());
        if (given.isPresent()) {
            UI.getCurrent().navigate(Addresses.start(given.get().assignment().id()));
            return;
        }
        try {
            Attempt.Open attempt = attempts.start(learner.id(), quiz.id());
            UI.getCurrent().navigate(Addresses.take(attempt.id(), attempt.current()));
        } catch (Refusal refusal) {
            add(PageParts.message(Words.refusal(this, refusal.reason()), "warning"));
        }
    }
}
