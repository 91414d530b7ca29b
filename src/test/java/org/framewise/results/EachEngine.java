package org.framewise.results;

import java.util.UUID;
import org.framewise.classroom.TeacherId;
import org.framewise.testing.OnEachEngine;

/** Base class for tests of results that run on each database engine. */
abstract class EachEngine extends OnEachEngine {
    /** The scope of a teacher without classrooms: guests, and learners without a classroom. */
    static final TeacherScope OUTSIDE = new TeacherScope(new TeacherId(new UUID(0, 1)));
}
