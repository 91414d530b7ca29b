package org.framewise.classroom;

import org.framewise.attempt.AssignmentBook;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.springframework.stereotype.Component;

/** Provides attempts with the terms of their assignments. */
@Component
class GivenTerms implements AssignmentBook {
    private final AssignmentTable table;

    GivenTerms(AssignmentTable table) {
        this.table = table;
    }

    @Override
    public Entry of(AssignmentId id) {
        return table.find(id)
                .map(assignment -> new Entry(assignment.window(), assignment.terms(), assignment.pair()))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }
}
