package org.framewise.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.Drafts;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Rating;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.ResponseInput;
import org.framewise.attempt.Reviews;
import org.framewise.attempt.StoredResponse;
import org.framewise.classroom.Audit;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.scoring.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exports all data stored about a learner as a JSON document in UTF-8. It contains what they chose and wrote, but no
 * answer keys: correct answers are not data about the learner. Times are ISO 8601 in UTC.
 */
@Service
public class LearnerData {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcClient jdbc;
    private final Learners learners;
    private final Members members;
    private final Attempts attempts;
    private final Drafts drafts;
    private final Ratings ratings;
    private final Reviews reviews;
    private final Audit audit;
    private final Clock clock;

    LearnerData(
            JdbcClient jdbc,
            Learners learners,
            Members members,
            Attempts attempts,
            Drafts drafts,
            Ratings ratings,
            Reviews reviews,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.learners = learners;
        this.members = members;
        this.attempts = attempts;
        this.drafts = drafts;
        this.ratings = ratings;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /** The learner's own download, with scores, ratings and notes of attempts whose feedback has been released. */
    public byte[] forLearner(Learner learner) {
        return write(learner, false);
    }

    /**
     * The document for a teacher of the learner's classroom, with all scores; empty for all other teachers. Records the
     * export in the audit log.
     */
    public Optional<byte[]> forTeacher(LearnerId learner, Teacher teacher) {
        Optional<Classroom> classroom = members.classroomOf(learner, teacher.id());
        return classroom.flatMap(room -> learners.find(learner)).map(found -> {
            audit.record(
                    teacher.name(),
                    classroom.get().id(),
                    Audit.Action.MEMBER_DATA_GIVEN,
                    classroom.get().name() + ": " + Audit.member(learner));
            return write(found, true);
        });
    }

    private byte[] write(Learner learner, boolean all) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("about", Messages.english(Message.of("learner-data.about")));
        document.put("written_at", clock.instant().toString());
        document.put("learner", person(learner));
        document.put(
                "attempts",
                attempts.of(learner.id()).stream()
                        .map(attempt -> attempt(attempt, all))
                        .toList());
        document.put("first_forms", firstForms(learner.id()));
        document.put("not_in_this_file", Messages.english(Message.of("learner-data.not-here")));
        return JSON.writeValueAsBytes(document);
    }

    private Map<String, @Nullable Object> person(Learner learner) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("id", learner.id().value().toString());
        person.put("nickname", learner.name().map(Nickname::value).orElse(null));
        person.put("code", learner.code().toString());
        person.put(
                "classroom",
                members.classroomOf(learner.id()).map(Classroom::name).orElse(null));
        jdbc.sql("SELECT created_at, seen_at, simulated, research FROM learner WHERE id = :id")
                .param("id", learner.id().value())
                .query(row -> {
                    person.put("created_at", moment(row, "created_at"));
                    person.put("seen_at", moment(row, "seen_at"));
                    person.put("simulated", row.getBoolean("simulated"));
                    person.put("in_research_files", row.getBoolean("research"));
                });
        return person;
    }

    private Map<String, @Nullable Object> attempt(Attempt attempt, boolean all) {
        Attempt.Head head = attempt.head();
        boolean scores = all || reviews.released(attempt);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", attempt.id().toString());
        json.put("quiz", attempt.quiz().id().value());
        json.put("title", attempt.quiz().title());
        json.put("revision", head.revision().value());
        json.put("form", head.form().id().value());
        json.put("sitting", head.sitting());
        json.put(
                "assignment",
                head.assignment() == null ? null : head.assignment().toString());
        json.put("started_at", head.startedAt().toString());
        json.put(
                "submitted_at",
                attempt instanceof Attempt.Submitted submitted
                        ? submitted.submittedAt().toString()
                        : null);
        json.put("submitted_by_closing", attempt instanceof Attempt.Submitted submitted && submitted.byClosing());
        json.put("feedback_released", reviews.released(attempt));
        Map<ItemId, StoredResponse> responses = attempts.responses(attempt.id());
        Map<ItemId, ResponseInput> chosen = drafts.of(attempt.id());
        Map<ItemId, List<Rating>> rated = scores ? ratings.history(attempt.id()) : Map.of();
        Map<ItemId, List<Map<String, @Nullable Object>>> changed = scores ? changes(attempt.id()) : Map.of();
        List<Object> given = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        for (Item item : attempt.items()) {
            StoredResponse response = responses.get(item.id());
            ResponseInput draft = chosen.get(item.id());
            if (response == null) {
                if (draft != null) {
                    open.add(given(item, draft));
                }
                continue;
            }
            Map<String, @Nullable Object> one = response(item, response);
            if (scores) {
                one.put(
                        "score",
                        response.score() == null ? null : response.score().earned());
                one.put("max_score", response.maxScore());
                one.put("changes_of_score", changed.getOrDefault(item.id(), List.of()));
                one.put("ratings", ratings(rated.getOrDefault(item.id(), List.of())));
            }
            given.add(one);
        }
        json.put("responses", given);
        json.put("drafts", open);
        return json;
    }

    private static Map<String, @Nullable Object> response(Item item, StoredResponse stored) {
        Map<String, @Nullable Object> json = given(item, stored.input());
        json.put("responded_at", stored.respondedAt().toString());
        return json;
    }

    private static List<Map<String, Object>> ratings(List<Rating> ratings) {
        return ratings.stream()
                .map(rating -> Map.<String, Object>of(
                        "points", rating.points(),
                        "note", rating.note(),
                        "rated_at", rating.ratedAt().toString()))
                .toList();
    }

    private static Map<String, @Nullable Object> given(Item item, ResponseInput input) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("item", item.id().value());
        json.put("title", item.title());
        json.put("type", Kind.of(item).id());
        json.put("response", words(item, input.response()));
        Map<String, Double> confidence = new TreeMap<>();
        input.confidence().forEach((unit, level) -> confidence.put(unit, level.probability()));
        json.put("confidence", confidence);
        json.put("time_taken_s", input.timeTaken().toMillis() / 1000.0);
        return json;
    }

    private static String words(Item item, Response response) {
        return Kind.of(item).words(response);
    }

    private Map<ItemId, List<Map<String, @Nullable Object>>> changes(AttemptId attempt) {
        Map<ItemId, List<Map<String, @Nullable Object>>> changes = new HashMap<>();
        jdbc.sql("SELECT * FROM score_change WHERE attempt_id = :attempt ORDER BY changed_at, id")
                .param("attempt", attempt.value())
                .query(row -> {
                    Map<String, @Nullable Object> change = new LinkedHashMap<>();
                    change.put("old_score", row.getObject("old_score"));
                    change.put("old_max_score", row.getObject("old_max_score"));
                    change.put("new_score", row.getObject("new_score"));
                    change.put("new_max_score", row.getObject("new_max_score"));
                    change.put("changed_at", moment(row, "changed_at"));
                    changes.computeIfAbsent(new ItemId(row.getString("item_id")), item -> new ArrayList<>())
                            .add(change);
                });
        return changes;
    }

    private List<Map<String, String>> firstForms(LearnerId learner) {
        return jdbc.sql("SELECT assignment_id, form_id FROM first_form WHERE learner_id = :learner")
                .param("learner", learner.value())
                .query((row, n) -> Map.of("assignment", row.getString(1), "form", row.getString(2)))
                .list();
    }

    private static @Nullable String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant().toString();
    }
}
