package org.framewise.results.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.KeyChanges;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.ResponseJson;
import org.framewise.attempt.ReviewedItem;
import org.framewise.attempt.Reviews;
import org.framewise.attempt.Revisions;
import org.framewise.classroom.AssignmentAccess;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.TeacherId;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.MeaningChange;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.framewise.results.FirstSitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what a class discusses after an assignment: the items, the class's responses and the keys, without names. */
@Service
public class Discussion {
    /** With fewer responses, the page warns that the class might work out who gave them. */
    public static final int FEWEST = 3;

    private static final String RESPONSES = """
            SELECT a.revision_id, r.chosen FROM response r JOIN attempt a ON a.id = r.attempt_id
            WHERE a.assignment_id = :assignment AND r.item_id = :item AND r.held = FALSE AND %s
            ORDER BY r.attempt_id""".formatted(FirstSitting.AT_THE_ASSIGNMENT);

    private final JdbcClient jdbc;
    private final AssignmentAccess access;
    private final KeyCorrections corrections;
    private final KeyChanges changes;
    private final Reviews reviews;
    private final WrittenTexts texts;
    private final Revisions revisions;

    Discussion(
            JdbcClient jdbc,
            AssignmentAccess access,
            KeyCorrections corrections,
            KeyChanges changes,
            Reviews reviews,
            WrittenTexts texts,
            Revisions revisions) {
        this.jdbc = jdbc;
        this.access = access;
        this.corrections = corrections;
        this.changes = changes;
        this.reviews = reviews;
        this.texts = texts;
        this.revisions = revisions;
    }

    /**
     * The items of an assignment, form by form.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public List<Topic> topics(TeacherId teacher, AssignmentId assignment) {
        List<Topic> topics = new ArrayList<>();
        corrections
                .quiz(teacher, assignment)
                .ifPresent(quiz -> quiz.forms().forEach(form -> {
                    for (int number = 1; number <= form.items().size(); number++) {
                        topics.add(new Topic(quiz, form, number));
                    }
                }));
        return topics;
    }

    /**
     * An item as shown to the class: its parts in the same order each time, with its key for the last step.
     *
     * @param revealed whether to show outlets that the quiz hides until the response
     */
    public ReviewedItem review(Topic topic, AssignmentId assignment, boolean revealed) {
        return reviews.forClass(
                topic.quiz, topic.form, topic.number, assignment.value().getLeastSignificantBits(), revealed);
    }

    /**
     * The class's responses to an item in first attempts at this assignment. Excludes responses that arrived while the
     * class was already discussing the item, and responses to an item that meant something else. Includes only the
     * written texts that the teacher has chosen.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public Tally tally(TeacherId teacher, AssignmentId assignment, Item item) {
        Tally tally = Tally.of(
                item,
                responses(teacher, assignment, item)
                        .filter(given -> given.isTo(item))
                        .map(RecordedResponse::response)
                        .toList());
        return tally instanceof Tally.Texts all
                ? new Tally.Texts(all.n(), texts.shareable(teacher, assignment, item.id()))
                : tally;
    }

    /**
     * The number of responses excluded from the tally because the item meant something else when they were given.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public int leftOut(TeacherId teacher, AssignmentId assignment, Item item) {
        return Math.toIntExact(responses(teacher, assignment, item)
                .filter(given -> !given.isTo(item))
                .count());
    }

    private Stream<RecordedResponse> responses(TeacherId teacher, AssignmentId assignment, Item item) {
        access.require(assignment, teacher);
        return jdbc
                .sql(RESPONSES)
                .param("assignment", assignment.value())
                .param("item", item.id().value())
                .query((row, n) -> new RecordedResponse(
                        revisions
                                .quiz(new RevisionId(row.getString("revision_id")))
                                .item(item.id())
                                .orElseThrow(),
                        ResponseJson.read(row.getString("chosen"))))
                .list()
                .stream();
    }

    /** A response with its item in the revision that was answered. */
    private record RecordedResponse(Item item, Response response) {
        boolean isTo(Item now) {
            return MeaningChange.between(item, now).isEmpty();
        }
    }

    /**
     * The corrections in effect for an item's key.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public List<KeyChange> changes(TeacherId teacher, AssignmentId assignment, ItemId item) {
        access.require(assignment, teacher);
        return changes.active(assignment).getOrDefault(item, List.of());
    }

    /**
     * An item to discuss.
     *
     * @param number its position in its form, counted from 1
     */
    public record Topic(Quiz quiz, Form form, int number) {
        public Item item() {
            return form.items().get(number - 1);
        }
    }
}
