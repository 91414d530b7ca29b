package org.framewise.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it would mean to close an account.
 *
 * @param onlyAccount whether nobody else has one: then it can't be closed
 * @param classrooms the classrooms that the teacher sees, the newest first
 * @param deleted how many classrooms of theirs lie in the bin, and go with the account
 */
public record Leaving(boolean onlyAccount, List<LedClassroom> classrooms, int deleted) {
    public Leaving {
        classrooms = List.copyOf(classrooms);
    }

    /**
     * A classroom.
     *
     * @param next who owns it without them; absent where nobody else is its teacher
     */
    public record LedClassroom(
            Classroom classroom, @Nullable Teacher next) {
        /** Whether it has no other teacher. */
        public boolean alone() {
            return next == null;
        }

        /** Whether another teacher comes to own it. */
        public boolean passes() {
            return next != null && !next.id().equals(classroom.owner());
        }
    }

    /** The classrooms that somebody else has to take over, or that have to go. */
    public List<LedClassroom> alone() {
        return classrooms.stream().filter(LedClassroom::alone).toList();
    }

    /** The classrooms whose other teachers stay. */
    public List<LedClassroom> shared() {
        return classrooms.stream().filter(led -> !led.alone()).toList();
    }

    /** Classrooms that are in one of the two only, or have other teachers in the other one. */
    List<ClassroomId> differences(Leaving other) {
        Map<ClassroomId, Optional<TeacherId>> mine = successors();
        Map<ClassroomId, Optional<TeacherId>> others = other.successors();
        Map<ClassroomId, Optional<TeacherId>> all = new HashMap<>(mine);
        all.putAll(others);
        return all.keySet().stream()
                .filter(id -> !Optional.ofNullable(mine.get(id)).equals(Optional.ofNullable(others.get(id))))
                .toList();
    }

    private Map<ClassroomId, Optional<TeacherId>> successors() {
        Map<ClassroomId, Optional<TeacherId>> successors = new HashMap<>();
        classrooms.forEach(led ->
                successors.put(led.classroom.id(), Optional.ofNullable(led.next).map(Teacher::id)));
        return successors;
    }
}
