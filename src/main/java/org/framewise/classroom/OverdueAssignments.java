package org.framewise.classroom;

import java.time.Clock;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Closing;
import org.framewise.quiz.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ensures that no attempts stay open at closed assignments. */
@Service
class OverdueAssignments {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueAssignments.class);

    private final TransactionTemplate transaction;
    private final AssignmentTable table;
    private final Closing closing;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;

    OverdueAssignments(
            TransactionTemplate transaction,
            AssignmentTable table,
            Closing closing,
            Catalogue catalogue,
            Audit audit,
            Clock clock) {
        this.transaction = transaction;
        this.table = table;
        this.closing = closing;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Submits open attempts at assignments whose closing time has passed. */
    @Scheduled(fixedDelay = 15_000)
    void submitOverdue() {
        try {
            table.due(clock.instant()).forEach(this::submitAndAudit);
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "Open attempts at closed assignments could not be submitted yet: {}",
                    databaseAway.getClass().getSimpleName());
        }
    }

    private void submitAndAudit(AssignmentId id) {
        try {
            int handedIn = submitOverdue(id);
            if (handedIn > 0) {
                table.find(id)
                        .ifPresent(assignment -> audit.record(
                                null,
                                assignment.classroom(),
                                id,
                                Audit.Action.ASSIGNMENT_CLOSED,
                                Assignments.title(catalogue, assignment)));
            }
        } catch (RuntimeException failed) {
            LOG.error("Open attempts at assignment {} could not be submitted; retrying", id, failed);
        }
    }

    /**
     * Submits the open attempts at a closed assignment. A learner who starts concurrently either gets the lock first,
     * and their attempt is submitted with the others, or gets it later and is refused.
     *
     * @return how many attempts were submitted
     */
    int submitOverdue(AssignmentId id) {
        boolean closed = Boolean.TRUE.equals(transaction.execute(status -> {
            table.lock(id);
            if (table.find(id)
                    .filter(assignment -> assignment.window().isClosedAt(clock.instant()))
                    .isEmpty()) {
                return false;
            }
            table.settle(id, clock.instant());
            return true;
        }));
        return closed ? closing.handIn(id) : 0;
    }
}
