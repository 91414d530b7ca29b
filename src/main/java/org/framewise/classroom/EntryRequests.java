package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.framewise.attempt.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets learners back in if they don't have their code or use a new device. They enter the class code and their name,
 * and a teacher who has the live view open admits them. If nobody has the name, the device behaves the same but no
 * teacher sees the request, so that names can't be probed.
 *
 * @see "docs/decisions/0064-a-learner-without-their-code-asks-the-teacher-to-let-them-in.md"
 */
@Service
public class EntryRequests {
    /** An unanswered request expires after this time. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** A device that hasn't been in contact for this long is considered gone. */
    static final Duration SILENT = Duration.ofSeconds(15);

    /** How much time a device has to claim a granted request. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    /** Number of open requests in a classroom that get a two-digit number; further ones get three digits. */
    static final int SHORT_NUMBERS = 90;
    /** Maximum number of open requests in a classroom. */
    static final int MOST = 990;

    private static final int FIRST_NUMBER = 10;
    private static final Duration AT_WORK = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(EntryRequests.class);

    private final EntryRequestTable table;
    private final ClassroomTable rooms;
    private final MemberTable members;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EntryRequests(
            EntryRequestTable table,
            ClassroomTable rooms,
            MemberTable members,
            TransactionTemplate transaction,
            Classrooms classrooms,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.rooms = rooms;
        this.members = members;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a request. Callers must have found the classroom by its code.
     *
     * @return empty if all numbers are in use
     */
    public Optional<EntryRequest.Ticket> ask(Classroom classroom, Nickname name) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // serialized, so that no two requests get the same number
            rooms.lock(classroom.id());
            Instant now = clock.instant();
            Set<Integer> taken =
                    new HashSet<>(table.numbers(classroom.id(), now.minus(SILENT.multipliedBy(2)), now.minus(LIFE)));
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
            table.insert(ticket, member(classroom.id(), name).orElse(null));
            return Optional.of(ticket);
        }));
    }

    private Optional<LearnerId> member(ClassroomId classroom, Nickname name) {
        String key = NicknameLookAlikes.key(name);
        return members.named(classroom).stream()
                .filter(one -> !one.simulated())
                .filter(one -> NicknameLookAlikes.key(one.name()).equals(key))
                .map(MemberTable.Named::id)
                .findFirst();
    }

    /** The state of a request. Also records that the device is still waiting. Returns the granted state only once. */
    public EntryRequest.State state(EntryRequest.Ticket ticket) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Instant now = clock.instant();
            if (table.touch(ticket.id(), now, now.minus(LIFE))) {
                return new EntryRequest.State.Waiting();
            }
            Optional<Learner> letIn = table.letIn(ticket.id(), now.minus(CLAIM));
            int taken = withdraw(ticket);
            return letIn.filter(learner -> taken == 1)
                    .<EntryRequest.State>map(EntryRequest.State.LetIn::new)
                    .orElseGet(EntryRequest.State.Over::new);
        }));
    }

    /** Withdraws a request; returns 1, or 0 if it no longer exists. */
    public int withdraw(EntryRequest.Ticket ticket) {
        return table.delete(ticket.id());
    }

    /**
     * The learners waiting to be let in, longest wait first. Callers must have checked the teacher's access to the
     * classroom.
     */
    public List<EntryRequest> of(ClassroomId classroom) {
        Instant now = clock.instant();
        return table.open(classroom, now.minus(AT_WORK), now.minus(SILENT), now.minus(LIFE));
    }

    /**
     * Lets a learner in on the requesting device.
     *
     * @return whether the learner was let in; false if the device has gone, a colleague has responded, or the teacher
     *     may no longer see the classroom
     */
    public boolean letIn(UUID request, ClassroomId classroom, Teacher teacher) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<EntryRequest> open = classrooms.find(classroom, teacher.id()).stream()
                    .flatMap(room -> of(room.id()).stream())
                    .filter(one -> one.id().equals(request))
                    .findFirst();
            boolean done = open.isPresent() && table.markLetIn(request, clock.instant());
            if (done) {
                LearnerId learner = open.orElseThrow().learner();
                audit.record(teacher.name(), classroom, learner, Audit.Action.MEMBER_LET_IN, Audit.member(learner));
            }
            return done;
        }));
    }

    /** Turns a learner away. The device keeps waiting: a refusal would reveal that somebody has the name. */
    public void turnAway(UUID request, ClassroomId classroom, TeacherId teacher) {
        if (classrooms.find(classroom, teacher).isPresent()) {
            table.forgetLearner(request, classroom);
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void deleteOver() {
        Instant now = clock.instant();
        try {
            table.deleteOver(now.minus(LIFE), now.minus(CLAIM), now.minus(CLAIM));
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Old requests to be let in could not be deleted; next try in five minutes: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
