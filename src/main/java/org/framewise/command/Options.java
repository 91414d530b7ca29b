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
 * @param data absolute path of the directory for the logs, the lock and, if {@code database} is null, the database
 * @param quizzes absolute path of the directory with the quiz files
 * @param database the PostgreSQL database; null to use the embedded database in the data directory
 * @param demo whether to run the demo, with simulated learners
 * @param development whether to serve the page that shows all components
 * @param network the network settings
 */
public record Options(
        int port,
        Path data,
        Path quizzes,
        @Nullable Database database,
        boolean demo,
        boolean development,
        NetworkOptions network) {
    /** Creates options without the demo and the development page, and with the default network settings. */
    public Options(int port, Path data, Path quizzes, @Nullable Database database) {
        this(port, data, quizzes, database, false, false, NetworkOptions.DIRECT);
    }

    /**
     * Upgrades the embedded database, and removes other accounts' permissions on the data directory. A PostgreSQL
     * database is upgraded later, when the Spring context starts.
     *
     * @param terminal receives messages for the user about the upgrade
     * @throws UserError if the database can't be upgraded
     */
    public void upgrade(Consumer<String> terminal) {
        if (DataDirectory.closeToOthers(data)) {
            terminal.accept(Messages.onTerminal(Message.of("command.start.closed", data)));
        }
        if (database == null) {
            new Upgrade(data, Clock.systemUTC(), terminal).run();
            DataDirectory.closeToOthers(data); // H2 creates its files with default permissions
        }
    }

    /**
     * Configures a program's properties and log file. Returns the properties that must be passed as arguments.
     * Passwords and directories are set in a property source instead: Spring would resolve placeholders in a
     * directory's name.
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
            // upgrade() has already run the migrations, on a copy
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
