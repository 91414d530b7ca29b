package org.framewise.classroom;

/** A person who teaches classes and sees results. */
public record Teacher(TeacherId id, String name, String passwordHash) {
    @Override
    public String toString() {
        return "Teacher " + id.value();
    }
}
