package org.framewise.ui.teach.correction;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Overtaken;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.results.live.Discussion;
import org.framewise.scoring.Correction;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.Page;
import org.framewise.ui.parts.PageParts;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.parts.SchoolTime;
import org.framewise.ui.parts.Tags;
import org.framewise.ui.parts.Words;
import org.framewise.ui.security.CurrentTeacher;
import org.framewise.ui.teach.parts.AddressIds;
import org.framewise.ui.teach.parts.BackLink;
import org.framewise.ui.teach.parts.ChangedMeanwhile;
import org.framewise.ui.teach.parts.Saving;
import org.framewise.ui.teach.parts.TeacherLayout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/** Page for correcting the key of an item for one assignment, and for undoing corrections. */
@Route(value = "teach/assignment/:assignment/item/:item", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CorrectView extends Page implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(CorrectView.class);

    private final transient KeyCorrections corrections;
    private final transient Discussion discussion;
    private final transient Attempts attempts;
    private final transient Learners learners;
    private final transient ChangedMeanwhile meanwhile;
    private final transient SchoolTime time;
    private final transient CurrentTeacher teacher;

    private @Nullable CorrectionForm form;
    private @Nullable CorrectionHistory history;
    private @Nullable Saving<List<KeyChange>> saving;
    private @Nullable AssignmentId assignment;
    private transient @Nullable Item item;

    CorrectView(
            KeyCorrections corrections,
            Discussion discussion,
            Attempts attempts,
            Learners learners,
            ChangedMeanwhile meanwhile,
            SchoolTime time,
            CurrentTeacher teacher) {
        super("teach correct");
        this.corrections = corrections;
        this.discussion = discussion;
        this.attempts = attempts;
        this.learners = learners;
        this.meanwhile = meanwhile;
        this.time = time;
        this.teacher = teacher;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AssignmentId id = AddressIds.in(event, "assignment", AssignmentId::of);
        ItemId itemId = AddressIds.in(event, "item", AddressIds::item);
        List<Discussion.Topic> topics;
        try {
            topics = discussion.topics(teacher.id(), id);
        } catch (Refusal notHers) {
            throw new NotFoundException();
        }
        Discussion.Topic topic = topics.stream()
                .filter(one -> one.item().id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        assignment = id;
        item = topic.item();
        setPageTitle(getTranslation("correct.title", topic.item().title()));
        QuizLanguage language = new QuizLanguage(topic.quiz().language());
        removeAll();
        Anchor back = new BackLink(Addresses.live(id), getTranslation("correct.back"));
        Paragraph deck = Tags.p("help", getTranslation("correct.deck"));
        CorrectionForm fields = new CorrectionForm(topic.item(), language);
        Saving<List<KeyChange>> place = new Saving<>(meanwhile, this, fields.button(), List.of(), new Correcting());
        fields.addSaving(place);
        CorrectionHistory made = new CorrectionHistory(topic.item(), attempts, learners, time, this::undo);
        form = fields;
        saving = place;
        history = made;
        add(
                back,
                language.fill(
                        PageParts.heading(""),
                        "correct.title",
                        new QuizLanguage.Quoted(topic.item().title())),
                language.of(Tags.span("meta", topic.quiz().title() + ", " + itemId)),
                deck,
                new WholeItem(discussion.review(topic, id, true), discussion.tally(teacher.id(), id, topic.item())),
                fields,
                made);
        listCorrections();
    }

    /** Saves a new correction. Compares with the corrections listed below the form to detect changes by colleagues. */
    private final class Correcting implements Saving.Form<List<KeyChange>> {
        @Override
        public void save(List<KeyChange> shown) {
            correct(shown);
        }

        @Override
        public Optional<List<KeyChange>> now() {
            try {
                return Optional.of(keyChanges(corrections()));
            } catch (Refusal deleted) {
                return Optional.empty();
            }
        }

        @Override
        public String changes(List<KeyChange> shown, List<KeyChange> now) {
            return now.stream()
                    .filter(change -> !shown.contains(change))
                    .map(change -> ItemCorrections.inWords(CorrectView.this, item(), change))
                    .collect(Collectors.joining("; "));
        }

        @Override
        public boolean mergeChanges(List<KeyChange> now) {
            listCorrections();
            return false;
        }

        @Override
        public void drop() {
            form().clear();
            listCorrections();
        }
    }

    private CorrectionForm form() {
        return Objects.requireNonNull(form);
    }

    private Item item() {
        return Objects.requireNonNull(item);
    }

    private String describe(KeyChange change) {
        return ItemCorrections.describe(this, item(), change.correction());
    }

    private static List<KeyChange> keyChanges(List<KeyCorrections.Corrected> all) {
        return all.stream().map(KeyCorrections.Corrected::change).toList();
    }

    private List<KeyCorrections.Corrected> corrections() {
        return corrections.of(teacher.id(), Objects.requireNonNull(assignment), item().id());
    }

    private void correct(List<KeyChange> listed) {
        Optional<Correction> chosen = form().read();
        if (chosen.isEmpty()) {
            return;
        }
        AssignmentId id = Objects.requireNonNull(assignment);
        try {
            int changed = corrections.correct(teacher.id(), id, item().id(), listed, chosen.get(), form().reason());
            form().clear();
            showMessage(getTranslation("correct.done", changed));
        } catch (Refusal refusal) {
            form().warn(Words.refusalToTeacher(this, refusal.reason()));
        } catch (NestedRuntimeException failed) {
            LOG.error("Correction not saved", failed);
            form().warn(getTranslation("correct.failed"));
        }
    }

    private void undo(KeyChange change) {
        form().clearMessages();
        try {
            int changed = corrections.undo(teacher.id(), change);
            showMessage(getTranslation("correct.undone", changed));
        } catch (Overtaken overtaken) {
            showMessage(meanwhile.changed(this, overtaken, getTranslation("overtaken.undone", describe(change))));
        } catch (Refusal refusal) {
            form().warn(Words.refusalToTeacher(this, refusal.reason()));
        } catch (NestedRuntimeException failed) {
            LOG.error("Correction not undone", failed);
            form().warn(getTranslation("correct.failed"));
        }
    }

    private void showMessage(String sentence) {
        listCorrections();
        form().showMessage(sentence);
    }

    private void listCorrections() {
        List<KeyCorrections.Corrected> all = corrections();
        Objects.requireNonNull(saving).shows(keyChanges(all));
        Objects.requireNonNull(history).show(all);
    }
}
