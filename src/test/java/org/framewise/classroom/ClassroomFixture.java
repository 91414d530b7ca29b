package org.framewise.classroom;

import org.framewise.testing.OnEachEngine;
import org.junit.jupiter.api.BeforeEach;

/** Provides what most classroom tests need: a teacher, Ms Lee, and services for creating and filling classrooms. */
@SuppressWarnings("NullAway.Init")
abstract class ClassroomFixture extends OnEachEngine {
    Classrooms classrooms;
    Members members;
    Teacher lee;

    @BeforeEach
    void msLee() {
        classrooms = the(Classrooms.class);
        members = the(Members.class);
        lee = world.teacher("Ms Lee");
    }
}
