package org.framewise.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adapts content restored from the bin to what has changed since it was deleted: names and numbers taken by others,
 * closed accounts. Callers must hold the transaction.
 */
@Component
class ComingBack {
    private static final String LEARNER = Bin.What.MEMBER.table();

    private final MemberAttemptTable attempts;
    private final Members members;
    private final Teachers teachers;

    ComingBack(MemberAttemptTable attempts, Members members, Teachers teachers) {
        this.attempts = attempts;
        this.members = members;
        this.teachers = teachers;
    }

    /** Removes the access of teachers whose accounts were closed after the deletion. */
    void leaveOutClosedAccounts(RowContent content) {
        List<Map<String, @Nullable Object>> rows = content.of("classroom_teacher");
        if (rows.isEmpty()) {
            return;
        }
        Set<TeacherId> open = rows.stream()
                .map(ComingBack::teacher)
                .sorted(Comparator.comparing(TeacherId::value))
                .filter(teachers::lock)
                .collect(Collectors.toSet());
        rows.removeIf(row -> !open.contains(teacher(row)));
    }

    private static TeacherId teacher(Map<String, @Nullable Object> row) {
        return new TeacherId(UUID.fromString(String.valueOf(row.get("teacher_id"))));
    }

    /** Renames members whose names have been taken. */
    Bin.Restored named(ClassroomId classroom, List<RowContent> all) {
        Set<String> taken = members.namesAlike(classroom);
        List<String> names = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (RowContent content : all) {
            Map<String, @Nullable Object> root = content.of(LEARNER).getFirst();
            if (root.get("nickname") == null) {
                names.add("");
                continue;
            }
            Nickname name = new Nickname(String.valueOf(root.get("nickname")));
            if (taken.contains(NicknameLookAlikes.key(name))) {
                name = Joining.free(name, taken);
                root.put("nickname", name.value());
                root.put("folded_nickname", FoldedName.of(name));
                renamed.add(name.value());
            }
            taken.add(NicknameLookAlikes.key(name));
            names.add(name.value());
        }
        return new Bin.Restored(names.getFirst(), all.size(), renamed);
    }

    /** Gives a new number, above all others, to a sitting whose number was reassigned when two members were merged. */
    void numberAnew(RowContent content) {
        Set<String> back = content.of(LEARNER).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        for (Map<String, @Nullable Object> attempt : content.of("attempt")) {
            if (back.contains(String.valueOf(attempt.get("learner_id")))) {
                continue;
            }
            UUID learner = UUID.fromString(String.valueOf(attempt.get("learner_id")));
            List<Integer> taken = attempts.sittings(learner, String.valueOf(attempt.get("quiz_id")));
            if (taken.contains(sitting(attempt))) {
                int highest = Stream.concat(
                                taken.stream(),
                                content.of("attempt").stream()
                                        .filter(other ->
                                                Objects.equals(other.get("learner_id"), attempt.get("learner_id")))
                                        .filter(other -> Objects.equals(other.get("quiz_id"), attempt.get("quiz_id")))
                                        .map(ComingBack::sitting))
                        .max(Integer::compare)
                        .orElseThrow();
                attempt.put("sitting", highest + 1);
            }
        }
    }

    private static Integer sitting(Map<String, @Nullable Object> attempt) {
        return Integer.valueOf(String.valueOf(attempt.get("sitting")));
    }
}
