package org.framewise.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.framewise.classroom.HostAddress;
import org.framewise.message.Message;
import org.framewise.storage.DataLock;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./run} without another command: serves the pages. Holds the options that all commands share. */
@Command(
        name = "./run",
        header = "Framewise: a media-literacy quiz in the browser%n",
        description = "%nWithout a command it serves the pages until it is stopped with Ctrl+C.%n",
        sortOptions = false,
        subcommands = {
            TeacherCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ExportCommand.class,
            MoveCommand.class
        })
@SuppressWarnings("NullAway.Init")
final class Run implements Runnable {
    private static final int DEFAULT_PORT = 8080;
    private static final String DEMO_DATA = "data-demo";

    /** Held until the process ends, so that no second one opens the same data. */
    private static @Nullable DataLock dataLock;

    private final Path home;
    private final Map<String, String> environment;
    private final Server server;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description = "listen on port N (" + DEFAULT_PORT + ")")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = Directory.class,
            scope = ScopeType.INHERIT,
            description = "keep database and log in DIR (data)")
    private @Nullable Path data;

    @Option(
            names = "--quizzes",
            paramLabel = "DIR",
            converter = Directory.class,
            description = "read the quiz files of DIR (quizzes)")
    private @Nullable Path quizzes;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "use PostgreSQL: jdbc:postgresql://HOST/NAME?user=USER; its password is taken from the"
                    + " environment variable " + Database.VARIABLE)
    private @Nullable String database;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            converter = Directory.class,
            scope = ScopeType.INHERIT,
            description = "or is the first line of FILE")
    private @Nullable Path passwordFile;

    @Option(
            names = "--demo",
            description = "serve a demo teacher with two classrooms of simulated learners, on data of its own" + " ("
                    + DEMO_DATA + ")")
    private boolean demo;

    @Option(
            names = "--development",
            description = "serve /design too, which shows every component in both colour schemes and widths")
    private boolean development;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "be reachable at that address alone, such as 127.0.0.1 behind a proxy (all)")
    private @Nullable String listen;

    @Option(
            names = "--address",
            paramLabel = "HOST[:PORT]",
            converter = Address.class,
            description = "the address that learners open, for links and QR codes (found by itself)")
    private @Nullable HostAddress address;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = "believe what a reverse proxy at that address says about its clients (nobody);"
                    + " may be given several times")
    private List<String> proxies = new ArrayList<>();

    @Option(
            names = "--management-port",
            paramLabel = "N",
            converter = Port.class,
            description = "serve /actuator/prometheus and /actuator/health on port N (none)")
    private @Nullable Integer managementPort;

    @Option(names = "--management-listen", paramLabel = "ADDRESS", description = "at that address (127.0.0.1)")
    private @Nullable String managementListen;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this text")
    private boolean help;

    Run(Path home, Map<String, String> environment, Server server) {
        this.home = home;
        this.environment = environment;
        this.server = server;
    }

    /** @throws UserError when they can't be used together */
    Options options() {
        if (demo && (data != null || database != null)) {
            throw new UserError(Message.of("command.demo.data", DEMO_DATA));
        }
        return new Options(
                port,
                (data == null ? home.resolve(demo ? DEMO_DATA : "data") : data).toAbsolutePath(),
                (quizzes == null ? home.resolve("quizzes") : quizzes).toAbsolutePath(),
                database == null ? null : Database.of(database, passwordFile, environment),
                demo,
                development,
                new NetworkOptions(
                        listen == null ? null : NetworkOptions.address(listen),
                        proxies.stream().map(NetworkOptions::address).toList(),
                        managementPort,
                        managementListen == null ? null : NetworkOptions.address(managementListen),
                        address));
    }

    @Override
    public void run() {
        Options options = options();
        dataLock = Preflight.check(options);
        server.start(options);
    }

    /** Lets the data directory go; for tests. */
    static void release() {
        if (dataLock != null) {
            dataLock.close();
        }
    }

    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                int port = Integer.parseInt(value);
                if (port >= 1 && port <= 65535) {
                    return port;
                }
            } catch (NumberFormatException notANumber) {
                // said below
            }
            throw new UserError(Message.of("command.port.number", value));
        }
    }

    static final class Address implements ITypeConverter<HostAddress> {
        @Override
        public HostAddress convert(String value) {
            return HostAddress.of(value).orElseThrow(() -> new UserError(Message.of("command.address.devices", value)));
        }
    }

    /** Any path; named for what most of them are. */
    static final class Directory implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            try {
                return Path.of(value);
            } catch (InvalidPathException unusable) {
                throw new UserError(Message.of("command.directory.name", value));
            }
        }
    }
}
