package org.framewise.command;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Starts only the parts of the program that a command needs: the database and some services, but no pages. */
final class WithoutPages {
    private WithoutPages() {}

    /**
     * Upgrades the database given by the options and opens an application context with services that use it. The caller
     * must close the context.
     *
     * @param services a class that imports {@link Database} and whatever else the command needs
     * @param terminal receives messages for the user about a database upgrade
     */
    static ConfigurableApplicationContext open(Class<?> services, Options options, Consumer<String> terminal) {
        options.upgrade(terminal);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(services)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .registerShutdownHook(false);
        String[] settings = options.settle(builder.application());
        return builder.run(Stream.concat(Stream.of(settings), Stream.of("--spring.main.keep-alive=false"))
                .toArray(String[]::new));
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static final class Database {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
