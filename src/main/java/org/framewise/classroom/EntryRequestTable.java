package org.framewise.classroom;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes requests to be let in. {@link EntryRequests} defines their timeouts. */
@Component
class EntryRequestTable extends SqlTable {
    EntryRequestTable(JdbcClient jdbc) {
        super(jdbc);
    }

    /**
     * The numbers of requests made after {@code askedAfter} whose devices have been in contact since
     * {@code heardSince}.
     */
    List<Integer> numbers(ClassroomId classroom, Instant heardSince, Instant askedAfter) {
        return jdbc.sql("""
                            SELECT number FROM entry_request
                            WHERE classroom_id = :classroom AND seen_at >= :heard AND asked_at > :born""")
                .param("classroom", classroom.value())
                .param("heard", StoredTimes.of(heardSince))
                .param("born", StoredTimes.of(askedAfter))
                .query(Integer.class)
                .list();
    }

    void insert(EntryRequest.Ticket ticket, @Nullable LearnerId learner) {
        jdbc.sql("""
                INSERT INTO entry_request (id, classroom_id, learner_id, number, asked_at, seen_at)
                VALUES (:id, :classroom, :learner, :number, :now, :now)""")
                .param("id", ticket.id())
                .param("classroom", ticket.classroom().value())
                .param("learner", learner == null ? null : learner.value(), Types.OTHER)
                .param("number", ticket.number())
                .param("now", StoredTimes.of(ticket.askedAt()))
                .update();
    }

    /**
     * Records that the device is still waiting.
     *
     * @return whether the request is still open
     */
    boolean touch(UUID id, Instant now, Instant askedAfter) {
        return jdbc.sql("""
                            UPDATE entry_request SET seen_at = :now
                            WHERE id = :id AND let_in_at IS NULL AND asked_at > :born""")
                        .param("now", StoredTimes.of(now))
                        .param("born", StoredTimes.of(askedAfter))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The learner, if the request was granted after this time. */
    Optional<Learner> letIn(UUID id, Instant after) {
        return jdbc.sql("""
                            SELECT l.* FROM entry_request r JOIN learner l ON l.id = r.learner_id
                            WHERE r.id = :id AND r.let_in_at > :claim""")
                .param("id", id)
                .param("claim", StoredTimes.of(after))
                .query((row, n) -> LearnerTable.learner(row))
                .optional();
    }

    /** @return 1, or 0 if the request was already deleted */
    int delete(UUID id) {
        return update("DELETE FROM entry_request WHERE id = ?", id);
    }

    /**
     * Open requests for members of a classroom, oldest first.
     *
     * @param workingSince learners seen since then count as active on another device
     */
    List<EntryRequest> open(ClassroomId classroom, Instant workingSince, Instant heardSince, Instant askedAfter) {
        return jdbc.sql("""
                        SELECT r.id, r.learner_id, r.number, l.nickname,
                            CASE WHEN l.seen_at >= :working THEN TRUE ELSE FALSE END AS elsewhere
                        FROM entry_request r JOIN learner l ON l.id = r.learner_id
                        WHERE r.classroom_id = :classroom AND r.let_in_at IS NULL AND l.classroom_id = :classroom
                            AND l.nickname IS NOT NULL AND r.seen_at >= :heard AND r.asked_at > :born
                        ORDER BY r.asked_at, r.number""")
                .param("classroom", classroom.value())
                .param("working", StoredTimes.of(workingSince))
                .param("heard", StoredTimes.of(heardSince))
                .param("born", StoredTimes.of(askedAfter))
                .query((row, n) -> new EntryRequest(
                        row.getObject("id", UUID.class),
                        new LearnerId(row.getObject("learner_id", UUID.class)),
                        new Nickname(row.getString("nickname")),
                        row.getInt("number"),
                        row.getBoolean("elsewhere")))
                .list();
    }

    /** @return whether the request was still unanswered */
    boolean markLetIn(UUID id, Instant now) {
        return update(
                        "UPDATE entry_request SET let_in_at = ? WHERE id = ? AND let_in_at IS NULL",
                        StoredTimes.of(now),
                        id)
                == 1;
    }

    /** Detaches an open request from its learner, as if nobody in the classroom had the name. */
    void forgetLearner(UUID id, ClassroomId classroom) {
        update(
                "UPDATE entry_request SET learner_id = NULL WHERE id = ? AND classroom_id = ? AND let_in_at IS NULL",
                id,
                classroom.value());
    }

    /** Deletes requests made by {@code askedBy}, granted by {@code letInBy} or last in contact by {@code heardBy}. */
    void deleteOver(Instant askedBy, Instant letInBy, Instant heardBy) {
        update(
                "DELETE FROM entry_request WHERE asked_at <= ? OR let_in_at <= ? OR seen_at <= ?",
                StoredTimes.of(askedBy),
                StoredTimes.of(letInBy),
                StoredTimes.of(heardBy));
    }
}
