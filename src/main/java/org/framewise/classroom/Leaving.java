package org.framewise.classroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The consequences of closing an account.
 *
 * @param onlyAccount whether nobody else has an account, in which case it can't be closed
 * @param classrooms the classrooms that the teacher can see, newest first
 * @param deleted the number of their classrooms in the bin, which are erased with the account
 */
public record Leaving(boolean onlyAccount, List<LedClassroom> classrooms, int deleted) {
    public Leaving {
        classrooms = List.copyOf(classrooms);
    }

    /**
     * A classroom.
     *
     * @param next the owner after the teacher has left; absent if the classroom has no other teacher
     */
    public record LedClassroom(
            Classroom classroom, @Nullable Teacher next) {
        /** Whether the classroom has no other teacher. */
        public boolean alone() {
            return next == null;
        }

        /** Whether ownership passes to another teacher. */
        public boolean passes() {
            return next != null && !next.id().equals(classroom.owner());
        }
    }

    /** The classrooms that someone else has to take over, or that have to be erased. */
    public List<LedClassroom> alone() {
        return classrooms.stream().filter(LedClassroom::alone).toList();
    }

    /** The classrooms whose other teachers stay. */
    public List<LedClassroom> shared() {
        return classrooms.stream().filter(led -> !led.alone()).toList();
    }

    /** The classrooms that only one of the two {@code Leaving} objects lists, or whose next owner differs. */
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
