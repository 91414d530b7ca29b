package org.framewise.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.storage.DataDirectory;
import org.framewise.storage.Upgrade;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/**
 * The resolved command-line options.
 *
 * @param port 1 to 65535
 * @param data absolute path of the directory for log, lock and, unless another is named, the database
 * @param quizzes absolute path of the directory with the quiz files
 * @param database replaces the database in the data directory; null for none
 * @param demo whether to serve simulated learners
 * @param development whether to serve the page that shows all components
 * @param network where the program listens, and which proxies it trusts
 */
public record Options(
        int port,
        Path data,
        Path quizzes,
        @Nullable Database database,
        boolean demo,
        boolean development,
        NetworkOptions network) {
    /** No demo, no development page, direct network access. */
    public Options(int port, Path data, Path quizzes, @Nullable Database database) {
        this(port, data, quizzes, database, false, false, NetworkOptions.DIRECT);
    }

    /**
     * Upgrades the database in the data directory. A PostgreSQL database is upgraded by the program that opens it.
     *
     * @param terminal receives messages for the user about the upgrade
     * @throws UserError if the upgrade fails
     */
    public void upgrade(Consumer<String> terminal) {
        if (DataDirectory.closeToOthers(data)) {
            terminal.accept(Messages.onTerminal(Message.of("command.start.closed", data)));
        }
        if (database == null) {
            new Upgrade(data, Clock.systemUTC(), terminal).run();
            DataDirectory.closeToOthers(data); // H2 creates files with the permissions of the umask
        }
    }

    /**
     * Configures a program's settings and log. Returns the settings that must be passed as arguments: neither passwords
     * nor directories are among them, since Spring would resolve placeholders in a directory's name.
     */
    public String[] settle(SpringApplication program) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
        Map<String, Object> values = new HashMap<>(Map.of("framewise.data", data, "framewise.quizzes", quizzes));
        if (demo) {
            arguments.add("--framewise.demo=true");
        }
        if (development) {
            arguments.add("--framewise.development=true");
        }
        arguments.addAll(network.arguments());
        if (database == null) {
            // upgrade() has run the migrations, on a copy
            arguments.add("--spring.flyway.enabled=false");
            values.put("spring.datasource.url", DataDirectory.databaseUrl(data));
        } else {
            arguments.add("--spring.datasource.url=" + database.connectionUrl());
            if (database.password() != null) {
                values.put("spring.datasource.password", database.password());
            }
        }
        program.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("options", values)));
        program.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                loggingIsReady -> DailyLog.writeTo(DataDirectory.logs(data)));
        return arguments.toArray(String[]::new);
    }
}
