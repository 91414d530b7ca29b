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
 * Writes that may violate a constraint. Each runs inside a savepoint, so that a violation leaves the surrounding
 * transaction usable on PostgreSQL too. Callers name the constraint they expect; a violation of any other constraint is
 * a bug and is rethrown. A test ensures that no other class catches violations.
 */
@Component
public class ConstrainedWrites {
    /** Maximum number of draws. Even the shortest code has half a billion values. */
    private static final int DRAWS = 5;

    private final TransactionTemplate savepoint;

    ConstrainedWrites(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Runs a write, and rolls it back if it violates the expected constraint.
     *
     * @return false if exactly that constraint was violated; nothing is written then
     * @throws DataIntegrityViolationException if another constraint was violated
     */
    public boolean unless(Constraint expected, Runnable write) {
        return attempt(Set.of(expected), () -> {
                    write.run();
                    return true;
                })
                .isPresent();
    }

    /**
     * Runs a write with a random value, and repeats it with a new value if the first value is taken.
     *
     * @param write draws a new value each time it is called
     * @param taken the constraints that are violated if the value is taken
     * @throws IllegalStateException if no free value was found
     * @throws DataIntegrityViolationException if another constraint was violated
     */
    public <T> T draw(Supplier<T> write, Constraint... taken) {
        Set<Constraint> expected = Set.of(taken);
        for (int draws = 0; draws < DRAWS; draws++) {
            Optional<T> written = attempt(expected, write);
            if (written.isPresent()) {
                return written.get();
            }
        }
        // without the cause, whose message contains the values
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
