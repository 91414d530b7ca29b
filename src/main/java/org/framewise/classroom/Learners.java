package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Manages learners. Learners have no account; their browser or a resume code identifies them. */
@Service
public class Learners {
    static final Constraint CODE = new Constraint("learner_resume_code_unique");

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final LearnerTable table;
    private final ConstrainedWrites writes;
    private final BrowserKeys browserKeys;
    private final Erasures erasures;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Learners(
            LearnerTable table,
            ConstrainedWrites writes,
            BrowserKeys browserKeys,
            Erasures erasures,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.writes = writes;
        this.browserKeys = browserKeys;
        this.erasures = erasures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Creates a learner outside any classroom, with or without a nickname. */
    public Learner enrol(@Nullable Nickname nickname) {
        return insert(nickname, null, clock.instant());
    }

    /**
     * Creates a member of a classroom. Callers must have locked the classroom's row and checked that the nickname is
     * free.
     */
    Learner insert(Nickname nickname, ClassroomId classroom) {
        return insert(nickname, classroom, clock.instant());
    }

    /** Creates a member without a name, whose resume code nobody knows. */
    LearnerId insertNameless(ClassroomId classroom, Instant createdAt) {
        return insert(null, classroom, createdAt).id();
    }

    private Learner insert(@Nullable Nickname nickname, @Nullable ClassroomId classroom, Instant createdAt) {
        return withFreshCode(code -> {
            Learner learner = new Learner(new LearnerId(UUID.randomUUID()), nickname, code);
            table.insert(learner, classroom, createdAt);
            return learner;
        });
    }

    /** Replaces a learner's credentials: their resume code and their browser keys. */
    void renewSecrets(LearnerId learner) {
        withFreshCode(code -> {
            table.setCode(learner, code);
            return code;
        });
        browserKeys.endAll(learner);
    }

    private <T> T withFreshCode(Function<ResumeCode, T> write) {
        return writes.draw(() -> write.apply(ResumeCode.random(random)), CODE);
    }

    /** Records that a learner is active. Writes only if the last record is more than five minutes old. */
    public void seen(LearnerId learner) {
        Instant now = clock.instant();
        table.setSeen(learner, now, now.minus(SEEN_EVERY));
    }

    /**
     * Erases a learner with all data about them, if they are in no classroom. The data of a class can only be deleted
     * by its teacher.
     *
     * @return whether they were erased
     */
    public boolean erase(LearnerId learner) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean erased = table.deleteGuest(learner);
            if (erased) {
                erasures.record(Erasures.Kind.LEARNER, learner.value());
            }
            return erased;
        }));
    }

    /** The learner with this code. Callers must throttle guesses. */
    public Optional<Learner> byCode(ResumeCode code) {
        return table.find(code);
    }

    /** Whether the learner's responses may be included, under a pseudonym, in research files. */
    public boolean isInResearch(LearnerId learner) {
        return table.isInResearch(learner).orElse(false);
    }

    /** Includes the learner's responses in research files, or excludes them. */
    public void setInResearch(LearnerId learner, boolean in) {
        table.setInResearch(learner, in);
    }

    public Optional<Learner> find(LearnerId id) {
        return table.find(id);
    }
}
