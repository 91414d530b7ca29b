package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates simulated members in bulk. */
@Component
public class SimulatedMembers {
    private final MemberTable table;
    private final ConstrainedWrites writes;
    private final SecureRandom random = new SecureRandom();

    SimulatedMembers(MemberTable table, ConstrainedWrites writes) {
        this.table = table;
        this.writes = writes;
    }

    /**
     * A member to create.
     *
     * @param name a nickname that is free in the classroom
     * @param seenAt absent if the member was never active
     */
    public record Newcomer(
            Nickname name, Instant joinedAt, @Nullable Instant seenAt) {}

    /**
     * Adds members to a classroom. Callers must hold the transaction.
     *
     * @return their ids, in the same order
     * @throws org.springframework.dao.DuplicateKeyException if a name is taken
     */
    public List<LearnerId> add(ClassroomId classroom, List<Newcomer> newcomers) {
        return writes.draw(() -> insert(classroom, newcomers), Learners.CODE);
    }

    private List<LearnerId> insert(ClassroomId classroom, List<Newcomer> newcomers) {
        List<MemberTable.Simulated> members = newcomers.stream()
                .map(one -> new MemberTable.Simulated(
                        new LearnerId(UUID.randomUUID()),
                        one.name,
                        ResumeCode.random(random),
                        one.joinedAt,
                        one.seenAt))
                .toList();
        table.insert(classroom, members);
        return members.stream().map(MemberTable.Simulated::id).toList();
    }
}
