package org.framewise.attempt;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes that a constraint may refuse. Each runs behind a savepoint, so that a refused one leaves the transaction round
 * it usable on PostgreSQL too. Callers name the constraint they expect: a violation of any other one is a fault and is
 * thrown on. Nobody else catches violations; a test holds that.
 */
@Component
public class ConstrainedWrites {
    /** How often a value is drawn before giving up. Even the shortest code has half a billion values. */
    private static final int DRAWS = 5;

    private final TransactionTemplate savepoint;

    ConstrainedWrites(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Writes something unless a constraint forbids it.
     *
     * @return false when exactly that constraint refused it; nothing is written then
     * @throws DataIntegrityViolationException when another constraint refused it
     */
    public boolean unless(Constraint expected, Runnable write) {
        return attempt(Set.of(expected), () -> {
                    write.run();
                    return true;
                })
                .isPresent();
    }

    /**
     * Writes something with a value drawn at random, and draws again while the value is taken.
     *
     * @param write draws anew each time it is called
     * @param taken the constraints that say so
     * @throws IllegalStateException when no free value was found
     * @throws DataIntegrityViolationException when another constraint refused it
     */
    public <T> T draw(Supplier<T> write, Constraint... taken) {
        Set<Constraint> expected = Set.of(taken);
        for (int draws = 0; draws < DRAWS; draws++) {
            Optional<T> written = attempt(expected, write);
            if (written.isPresent()) {
                return written.get();
            }
        }
        // without its cause, whose message holds the values
        throw new IllegalStateException("no free value for " + expected + " in " + DRAWS + " draws");
    }

    private <T> Optional<T> attempt(Set<Constraint> expected, Supplier<T> write) {
        try {
            return Optional.ofNullable(savepoint.execute(status -> write.get()));
        } catch (DataIntegrityViolationException refused) {
            if (Constraint.violatedBy(refused).filter(expected::contains).isEmpty()) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
