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
     * Asks to be let in. Callers know the classroom by its code.
     *
     * @return empty when so many ask that there's no number left
     */
    public Optional<EntryRequest.Ticket> ask(Classroom classroom, Nickname name) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // one after the other, so that no two get the same number
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

    /** How it stands with a request; says at the same time that the device still waits. A request that was answered is given out once. */
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

    /** Takes a request back. */
    public int withdraw(EntryRequest.Ticket ticket) {
        return table.delete(ticket.id());
    }

    /** Who waits to be let in, the longest first. Callers have found the classroom for the teacher who asks. */
    public List<EntryRequest> of(ClassroomId classroom) {
        Instant now = clock.instant();
        return table.open(classroom, now.minus(AT_WORK), now.minus(SILENT), now.minus(LIFE));
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
            boolean done = open.isPresent() && table.markLetIn(request, clock.instant());
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
                    "Requests to be let in are tidied in five minutes: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }
}
