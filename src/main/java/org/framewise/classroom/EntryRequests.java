package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back in for learners without their code, or on a new device: they type the code of the class and their name and ask, and a teacher who has
 * the live view open lets them in. For a name that nobody has, the same happens, except that no teacher sees it: whoever asks can't tell.
 *
 * @see "docs/decisions/0064-a-learner-without-their-code-asks-the-teacher-to-let-them-in.md"
 */
@Service
public class EntryRequests {
    /** A request that nobody has answered ends after this time. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** A device that hasn't been heard of for so long has gone. */
    static final Duration SILENT = Duration.ofSeconds(15);

    /** For how long a device may take what it was let in for. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** Open requests of a classroom that have a number of two digits of their own; the next ones have three. */
    static final int SHORT_NUMBERS = 90;
    /** Most open requests of a classroom. */
    static final int MOST = 990;

    private static final int FIRST_NUMBER = 10;
    private static final Duration AT_WORK = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(EntryRequests.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EntryRequests(JdbcClient jdbc, TransactionTemplate transaction, Classrooms classrooms, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks to be let in. Callers know the classroom by its code.
     *
     * @return empty when so many ask that there's no number left
     */
    public Optional<EntryRequest.Ticket> ask(Classroom classroom, Nickname name) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // one after the other, so that no two get the same number
            jdbc.sql("SELECT id FROM classroom WHERE id = :id FOR UPDATE")
                    .param("id", classroom.id().value())
                    .query(UUID.class)
                    .optional();
            Set<Integer> taken = new HashSet<>(jdbc.sql("""
                            SELECT number FROM entry_request
                            WHERE classroom_id = :classroom AND seen_at >= :heard AND asked_at > :born""")
                    .param("classroom", classroom.id().value())
                    .param("heard", at(clock.instant().minus(SILENT.multipliedBy(2))))
                    .param("born", at(clock.instant().minus(LIFE)))
                    .query(Integer.class)
                    .list());
            List<Integer> free = IntStream.range(FIRST_NUMBER, FIRST_NUMBER + MOST)
                    .boxed()
                    .filter(number -> !taken.contains(number))
                    .toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> shortest = free.getFirst() < FIRST_NUMBER + SHORT_NUMBERS
                    ? free.stream()
                            .takeWhile(number -> number < FIRST_NUMBER + SHORT_NUMBERS)
                            .toList()
                    : free;
            EntryRequest.Ticket ticket = new EntryRequest.Ticket(
                    UUID.randomUUID(), classroom.id(), shortest.get(random.nextInt(shortest.size())), clock.instant());
            insert(ticket, member(classroom.id(), name).orElse(null));
            return Optional.of(ticket);
        }));
    }

    private Optional<LearnerId> member(ClassroomId classroom, Nickname name) {
        String key = NicknameLookAlikes.key(name);
        return jdbc
                .sql("""
                        SELECT id, nickname FROM learner
                        WHERE classroom_id = :classroom AND nickname IS NOT NULL AND simulated = FALSE""")
                .param("classroom", classroom.value())
                .query((row, n) -> new Named(
                        new LearnerId(row.getObject("id", UUID.class)), new Nickname(row.getString("nickname"))))
                .list()
                .stream()
                .filter(one -> NicknameLookAlikes.key(one.name()).equals(key))
                .map(Named::id)
                .findFirst();
    }

    private record Named(LearnerId id, Nickname name) {}

    private void insert(EntryRequest.Ticket ticket, @Nullable LearnerId learner) {
        jdbc.sql("""
                INSERT INTO entry_request (id, classroom_id, learner_id, number, asked_at, seen_at)
                VALUES (:id, :classroom, :learner, :number, :now, :now)""")
                .param("id", ticket.id())
                .param("classroom", ticket.classroom().value())
                .param("learner", learner == null ? null : learner.value(), Types.OTHER)
                .param("number", ticket.number())
                .param("now", at(ticket.askedAt()))
                .update();
    }

    /** How it stands with a request; says at the same time that the device still waits. A request that was answered is given out once. */
    public EntryRequest.State state(EntryRequest.Ticket ticket) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int waiting = jdbc.sql("""
                            UPDATE entry_request SET seen_at = :now
                            WHERE id = :id AND let_in_at IS NULL AND asked_at > :born""")
                    .param("now", at(clock.instant()))
                    .param("born", at(clock.instant().minus(LIFE)))
                    .param("id", ticket.id())
                    .update();
            if (waiting > 0) {
                return new EntryRequest.State.Waiting();
            }
            Optional<Learner> letIn = jdbc.sql("""
                            SELECT l.* FROM entry_request r JOIN learner l ON l.id = r.learner_id
                            WHERE r.id = :id AND r.let_in_at > :claim""")
                    .param("id", ticket.id())
                    .param("claim", at(clock.instant().minus(CLAIM)))
                    .query((row, n) -> Learners.learner(row))
                    .optional();
            int taken = withdraw(ticket);
            return letIn.filter(learner -> taken == 1)
                    .<EntryRequest.State>map(EntryRequest.State.LetIn::new)
                    .orElseGet(EntryRequest.State.Over::new);
        }));
    }

    /** Takes a request back. */
    public int withdraw(EntryRequest.Ticket ticket) {
        return jdbc.sql("DELETE FROM entry_request WHERE id = :id")
                .param("id", ticket.id())
                .update();
    }

    /** Who waits to be let in, the longest first. Callers have found the classroom for the teacher who asks. */
    public List<EntryRequest> of(ClassroomId classroom) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        SELECT r.id, r.learner_id, r.number, l.nickname,
                            CASE WHEN l.seen_at >= :working THEN TRUE ELSE FALSE END AS elsewhere
                        FROM entry_request r JOIN learner l ON l.id = r.learner_id
                        WHERE r.classroom_id = :classroom AND r.let_in_at IS NULL AND l.classroom_id = :classroom
                            AND l.nickname IS NOT NULL AND r.seen_at >= :heard AND r.asked_at > :born
                        ORDER BY r.asked_at, r.number""")
                .param("classroom", classroom.value())
                .param("working", at(now.minus(AT_WORK)))
                .param("heard", at(now.minus(SILENT)))
                .param("born", at(now.minus(LIFE)))
                .query((row, n) -> new EntryRequest(
                        row.getObject("id", UUID.class),
                        new LearnerId(row.getObject("learner_id", UUID.class)),
                        new Nickname(row.getString("nickname")),
                        row.getInt("number"),
                        row.getBoolean("elsewhere")))
                .list();
    }

    /**
     * Lets a learner in on the device that asks.
     *
     * @return whether it was done: not if the device has gone meanwhile, a colleague has answered, or the teacher may no longer see the classroom
     */
    public boolean letIn(UUID request, ClassroomId classroom, Teacher teacher) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<EntryRequest> open = classrooms.find(classroom, teacher.id()).stream()
                    .flatMap(room -> of(room.id()).stream())
                    .filter(one -> one.id().equals(request))
                    .findFirst();
            boolean done = open.isPresent()
                    && jdbc.sql("UPDATE entry_request SET let_in_at = :now WHERE id = :id AND let_in_at IS NULL")
                                    .param("now", at(clock.instant()))
                                    .param("id", request)
                                    .update()
                            == 1;
            if (done) {
                LearnerId learner = open.orElseThrow().learner();
                audit.record(teacher.name(), classroom, learner, Audit.Action.MEMBER_LET_IN, Audit.member(learner));
            }
            return done;
        }));
    }

    /** Doesn't let a learner in. Whoever asks goes on waiting: a no would tell that there's somebody of that name. */
    public void turnAway(UUID request, ClassroomId classroom, TeacherId teacher) {
        if (classrooms.find(classroom, teacher).isPresent()) {
            jdbc.sql(
                            "UPDATE entry_request SET learner_id = NULL WHERE id = :id AND classroom_id = :classroom AND let_in_at IS NULL")
                    .param("id", request)
                    .param("classroom", classroom.value())
                    .update();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void deleteOver() {
        Instant now = clock.instant();
        try {
            jdbc.sql("DELETE FROM entry_request WHERE asked_at <= :born OR let_in_at <= :claim OR seen_at <= :heard")
                    .param("born", at(now.minus(LIFE)))
                    .param("claim", at(now.minus(CLAIM)))
                    .param("heard", at(now.minus(CLAIM)))
                    .update();
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Requests to be let in are tidied in five minutes: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
