package org.framewise.results;

import java.util.UUID;
import org.framewise.classroom.TeacherId;
import org.framewise.testing.Engine;
import org.framewise.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the tests of a class on each database. */
@SuppressWarnings("NullAway.Init")
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
abstract class EachEngine {
    /** That of a teacher without classrooms: guests, and learners without a classroom. */
    static final Sight OUTSIDE = new Sight(new TeacherId(new UUID(0, 1)));

    @Parameter
    Engine engine;

    World world;

    @BeforeEach
    void anEmptyWorld() {
        world = new World(engine);
    }

    @AfterEach
    void close() {
        world.close();
    }
}
