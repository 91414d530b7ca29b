package org.framewise.attempt;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts attempts, takes responses and submits. Every call is safe to repeat: the second of two equal calls changes
 * nothing and answers like the first.
 */
@Service
public class Attempts {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Attempts(JdbcClient jdbc, TransactionTemplate transaction, Catalogue catalogue, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * The learner's open attempt at a quiz, or a new one. In a check the first attempt takes one form at random and the
     * second the other one, of the same revision.
     *
     * @throws Refusal when there is no such quiz, or both forms of a check are in
     */
    public Attempt.Open start(LearnerId learner, QuizId quiz) {
        List<Attempt> earlier = of(learner).stream()
                .filter(attempt -> attempt.quiz().id().equals(quiz))
                .toList();
        for (Attempt attempt : earlier) {
            if (attempt instanceof Attempt.Open open) {
                return open;
            }
        }
        Revision revision = null;
        RevisionId revisionId;
        Quiz content;
        Form form;
        if (!earlier.isEmpty() && earlier.getFirst().quiz().isCheck()) {
            if (earlier.size() >= 2) {
                throw new Refusal(Refusal.Reason.CHECK_TAKEN);
            }
            Attempt.Head first = earlier.getFirst().head();
            revisionId = first.revision();
            content = first.quiz();
            form = content.forms().stream()
                    .filter(other -> !other.id().equals(first.form().id()))
                    .findFirst()
                    .orElseThrow();
        } else {
            revision = catalogue.find(quiz).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_QUIZ));
            revisionId = revision.id();
            content = revision.quiz();
            form = content.forms().get(random.nextInt(content.forms().size()));
        }
        if (revision != null) {
            revisions.keep(revision);
        }
        Attempt.Open attempt = new Attempt.Open(
                new Attempt.Head(
                        AttemptId.random(),
                        learner,
                        revisionId,
                        content,
                        form,
                        earlier.size() + 1,
                        random.nextLong(),
                        now()),
                Set.of());
        try {
            insert(attempt.head());
            return attempt;
        } catch (DuplicateKeyException pressedTwice) {
            return start(learner, quiz);
        }
    }

    private void insert(Attempt.Head head) {
        jdbc.sql("""
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, sitting, seed, started_at)
                VALUES (:id, :learner, :quiz, :revision, :form, :sitting, :seed, :now)""")
                .param("id", head.id().value())
                .param("learner", head.learner().value())
                .param("quiz", head.quiz().id().value())
                .param("revision", head.revision().value())
                .param("form", head.form().id().value())
                .param("sitting", head.sitting())
                .param("seed", head.seed())
                .param("now", head.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The learner's attempts, oldest first. */
    public List<Attempt> of(LearnerId learner) {
        return jdbc
                .sql("SELECT * FROM attempt WHERE learner_id = :learner ORDER BY started_at, sitting")
                .param("learner", learner.value())
                .query((row, n) -> row(row))
                .list()
                .stream()
                .map(this::attempt)
                .toList();
    }

    /** An attempt of that learner; nobody else's. */
    public Optional<Attempt> find(AttemptId id, LearnerId learner) {
        return find(id).filter(attempt -> attempt.head().learner().equals(learner));
    }

    /** Any attempt, for those who may see all. */
    public Optional<Attempt> find(AttemptId id) {
        return jdbc.sql("SELECT * FROM attempt WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional()
                .map(this::attempt);
    }

    /**
     * The item at that place as the learner sees it before she responds.
     *
     * @throws Refusal when the attempt has no such item
     */
    public PresentedItem present(Attempt attempt, int number) {
        Item item = attempt.item(number).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        Attempt.Head head = attempt.head();
        return new Presenter(head.quiz(), head.seed(), false)
                .present(item, number, attempt.items().size());
    }

    /**
     * Scores and records a response; the last one submits the attempt. Of several responses to one item the first
     * counts.
     *
     * @return the attempt as it is now
     * @throws Refusal when the attempt isn't the learner's, has no such item, or takes no more responses
     * @throws IllegalArgumentException when the response doesn't fit the item
     */
    public Attempt respond(AttemptId id, LearnerId learner, ItemId itemId, Given given) {
        Attempt attempt = require(id, learner);
        Item item = attempt.head().form().item(itemId).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
        if (attempt.answered().contains(itemId)) {
            return attempt;
        }
        if (attempt instanceof Attempt.Submitted) {
            throw new Refusal(Refusal.Reason.ALREADY_SUBMITTED);
        }
        Optional<Score> score = Scoring.score(item, given.response());
        double max = score.map(Score::max)
                .orElse(item instanceof ExtendedTextItem ? (double) ExtendedTextItem.MAX_POINTS : 1.0);
        try {
            transaction.executeWithoutResult(status -> {
                lock(attempt.head());
                record(attempt.head(), item, given, score.map(Score::earned).orElse(null), max);
                submitIfComplete(attempt.head());
            });
        } catch (DuplicateKeyException pressedTwice) {
            // the first response counts
        }
        return require(id, learner);
    }

    /** Of the last two responses, given at the same moment, one must see the other, or neither would submit. */
    private void lock(Attempt.Head head) {
        jdbc.sql("SELECT id FROM attempt WHERE id = :id FOR UPDATE")
                .param("id", head.id().value())
                .query(UUID.class)
                .list();
    }

    private void record(Attempt.Head head, Item item, Given given, @Nullable Double score, double max) {
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score,
                                      revision_id, responded_at)
                VALUES (:attempt, :item, :chosen, :confidence, :time, :score, :max, :revision, :now)""")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .param("chosen", ResponseJson.write(given.response()))
                .param("confidence", ResponseJson.writeConfidence(confidence(item, given)))
                .param("time", given.timeTaken().toMillis())
                .param("score", score)
                .param("max", max)
                .param("revision", head.revision().value())
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .update();
    }

    private static Map<String, Confidence> confidence(Item item, Given given) {
        return item.confidenceAsked() && !given.response().isEmpty() ? given.confidence() : Map.of();
    }

    private void submitIfComplete(Attempt.Head head) {
        jdbc.sql("""
                UPDATE attempt SET submitted_at = :now
                WHERE id = :id AND submitted_at IS NULL
                  AND (SELECT COUNT(*) FROM response WHERE attempt_id = :id) >= :items""")
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("id", head.id().value())
                .param("items", head.form().items().size())
                .update();
    }

    /** What was given in an attempt, by item. */
    public Map<ItemId, StoredResponse> responses(AttemptId id) {
        return jdbc
                .sql("SELECT * FROM response WHERE attempt_id = :id")
                .param("id", id.value())
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredResponse::item, response -> response));
    }

    private Attempt require(AttemptId id, LearnerId learner) {
        return find(id, learner).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ATTEMPT));
    }

    private Attempt attempt(Row row) {
        Quiz quiz = revisions.quiz(row.revision);
        Form form = quiz.form(row.form).orElseThrow();
        Attempt.Head head =
                new Attempt.Head(row.id, row.learner, row.revision, quiz, form, row.sitting, row.seed, row.startedAt);
        Set<ItemId> answered = new HashSet<>(jdbc.sql("SELECT item_id FROM response WHERE attempt_id = :id")
                .param("id", row.id.value())
                .query((result, n) -> new ItemId(result.getString(1)))
                .list());
        return row.submittedAt == null
                ? new Attempt.Open(head, answered)
                : new Attempt.Submitted(head, answered, row.submittedAt);
    }

    private Instant now() {
        return clock.instant();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new AttemptId(row.getObject("id", UUID.class)),
                new LearnerId(row.getObject("learner_id", UUID.class)),
                new RevisionId(row.getString("revision_id")),
                new FormId(row.getString("form_id")),
                row.getInt("sitting"),
                row.getLong("seed"),
                instant(row, "started_at"),
                row.getObject("submitted_at") == null ? null : instant(row, "submitted_at"));
    }

    static StoredResponse stored(ResultSet row) throws SQLException {
        double max = row.getDouble("max_score");
        double earned = row.getDouble("score");
        Score score = row.wasNull() ? null : new Score(earned, max);
        return new StoredResponse(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                new Given(
                        ResponseJson.read(row.getString("chosen")),
                        ResponseJson.readConfidence(row.getString("confidence")),
                        Duration.ofMillis(row.getLong("time_taken_ms"))),
                score,
                max,
                new RevisionId(row.getString("revision_id")),
                instant(row, "responded_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Row(
            AttemptId id,
            LearnerId learner,
            RevisionId revision,
            FormId form,
            int sitting,
            long seed,
            Instant startedAt,
            @Nullable Instant submittedAt) {}
}
