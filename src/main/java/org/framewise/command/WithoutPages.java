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

/** Opens parts of the program for a command: the database and some services, no pages. */
final class WithoutPages {
    private WithoutPages() {}

    /**
     * Opens services on the data that the options name, brought up to date. Close them when the command is done.
     *
     * @param services a class that imports {@link Database} and what the command needs
     * @param terminal takes what the user should know about an upgrade of the database
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
