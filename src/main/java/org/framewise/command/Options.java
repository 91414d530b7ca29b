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
 * With what the program works.
 *
 * @param port 1 to 65535
 * @param data absolute; where log, lock and, without another database, the database lie
 * @param quizzes absolute; where the quiz files lie
 * @param database another database than the one in the data directory
 * @param demo whether simulated learners are served
 * @param development whether the page with all components is served
 * @param network who may reach the program, and through whom
 */
public record Options(
        int port,
        Path data,
        Path quizzes,
        @Nullable Database database,
        boolean demo,
        boolean development,
        NetworkOptions network) {
    /** Without simulated learners, reachable from everywhere, directly. */
    public Options(int port, Path data, Path quizzes, @Nullable Database database) {
        this(port, data, quizzes, database, false, false, NetworkOptions.DIRECT);
    }

    /**
     * Brings the database in the data directory up to date. One in PostgreSQL is brought up to date by the program that opens it.
     *
     * @param terminal takes what the user should know about it
     * @throws UserError when it can't be done
     */
    public void upgrade(Consumer<String> terminal) {
        if (DataDirectory.closeToOthers(data)) {
            terminal.accept(Messages.onTerminal(Message.of("command.start.closed", data)));
        }
        if (database == null) {
            new Upgrade(data, Clock.systemUTC(), terminal).run();
            DataDirectory.closeToOthers(data); // the database engine creates files as the umask says
        }
    }

    /**
     * Gives a program its settings and its log, and returns those settings that are arguments. Neither a password is one of them nor the name of a
     * folder, in which Spring would look for placeholders.
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
            // done by upgrade(), on a copy
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
