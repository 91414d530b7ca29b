package org.framewise.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * The databases on which a class runs: H2, and PostgreSQL too where the {@linkplain SqlDiffers SQL differs}. {@code
 * -Dengines=h2} leaves out PostgreSQL, which needs its own process; {@code -Dengines=rest} runs only the combinations
 * that are left out by default.
 */
final class Engines implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        boolean differs = context.getRequiredTestClass().isAnnotationPresent(SqlDiffers.class);
        return (switch (System.getProperty("engines", "")) {
                    case "h2" -> Stream.of(Engine.H2);
                    case "rest" -> differs ? Stream.<Engine>empty() : Stream.of(Engine.POSTGRESQL);
                    default -> differs ? Stream.of(Engine.values()) : Stream.of(Engine.H2);
                })
                .map(Arguments::of);
    }
}
