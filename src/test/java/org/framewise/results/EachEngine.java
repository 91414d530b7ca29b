package org.framewise.results;

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
