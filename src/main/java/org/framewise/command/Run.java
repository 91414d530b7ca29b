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

/**
 * {@code ./run} without a subcommand: starts the server. Declares the server's options and the options that all
 * commands share.
 */
@Command(
        name = "./run",
        header = "command.help.title",
        descriptionHeading = "%n",
        description = "command.help.run",
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

    /** Held until the process ends, so that no other process opens the same data. */
    private static @Nullable DataLock dataLock;

    private final Path home;
    private final Map<String, String> environment;
    private final Server server;

    @Option(names = "--port", paramLabel = "N", converter = Port.class, descriptionKey = "command.help.port")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = Directory.class,
            scope = ScopeType.INHERIT,
            descriptionKey = "command.help.data")
    private @Nullable Path data;

    @Option(
            names = "--quizzes",
            paramLabel = "DIR",
            converter = Directory.class,
            descriptionKey = "command.help.quizzes")
    private @Nullable Path quizzes;

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            descriptionKey = "command.help.database")
    private @Nullable String database;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            converter = Directory.class,
            scope = ScopeType.INHERIT,
            descriptionKey = "command.help.password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--demo", descriptionKey = "command.help.demo")
    private boolean demo;

    @Option(names = "--development", descriptionKey = "command.help.development")
    private boolean development;

    @Option(names = "--listen", paramLabel = "ADDRESS", descriptionKey = "command.help.listen")
    private @Nullable String listen;

    @Option(
            names = "--address",
            paramLabel = "HOST[:PORT]",
            converter = Address.class,
            descriptionKey = "command.help.address")
    private @Nullable HostAddress address;

    @Option(names = "--proxy", paramLabel = "ADDRESS", descriptionKey = "command.help.proxy")
    private List<String> proxies = new ArrayList<>();

    @Option(
            names = "--management-port",
            paramLabel = "N",
            converter = Port.class,
            descriptionKey = "command.help.management-port")
    private @Nullable Integer managementPort;

    @Option(names = "--management-listen", paramLabel = "ADDRESS", descriptionKey = "command.help.management-listen")
    private @Nullable String managementListen;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "command.help.help")
    private boolean help;

    Run(Path home, Map<String, String> environment, Server server) {
        this.home = home;
        this.environment = environment;
        this.server = server;
    }

    /** @throws UserError if options can't be combined or a value is invalid */
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

    /** Releases the lock on the data directory; for tests. */
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
                // the error below reports the value
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

    /** Converts the path of a file or directory; named after its most common use. */
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
