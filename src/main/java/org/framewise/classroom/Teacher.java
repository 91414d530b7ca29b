package org.framewise.classroom;

/** Who runs classes and sees results. */
public record Teacher(TeacherId id, String name, String passwordHash) {
    @Override
    public String toString() {
        return "Teacher " + id.value();
    }
}
