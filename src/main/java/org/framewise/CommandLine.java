package org.framewise;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./run} was told.
 *
 * @param port 1 to 65535
 * @param data where the database lies
 * @param quizzes where the quiz files lie
 * @param reset the name of the teacher who gets another password; absent when the program is to serve
 */
record CommandLine(
        int port,
        Path data,
        Path quizzes,
        boolean help,
        @Nullable String reset) {
    static final String HELP = """
            Framewise: a media-literacy quiz in the browser

            usage: ./run [--port N] [--data DIR] [--quizzes DIR]
                   ./run teacher reset NAME [--data DIR]

              --port N       listen on port N                  (8080)
              --data DIR     keep database and log in DIR      (data)
              --quizzes DIR  read the quiz files of DIR        (quizzes)
              --help         show this text

            teacher reset NAME asks for another password for that teacher's account. Stop the
            program before. Without a terminal, the password is the first line of what is piped in.

            Stop it with Ctrl+C. To back up, stop it and copy the data directory.
            """;

    /**
     * Reads the options.
     *
     * @param home where data and quizzes lie when nothing else is said
     * @throws Trouble when an option is unknown or its value can't be used
     */
    static CommandLine parse(List<String> arguments, Path home) {
        int port = 8080;
        Path data = home.resolve("data");
        Path quizzes = home.resolve("quizzes");
        boolean help = false;
        String reset = null;
        for (ListIterator<String> rest = arguments.listIterator(); rest.hasNext(); ) {
            String option = rest.next();
            int equals = option.indexOf('=');
            String name = equals < 0 ? option : option.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--port" -> port = port(value(option, equals, rest));
                case "--data" -> data = directory(value(option, equals, rest));
                case "--quizzes" -> quizzes = directory(value(option, equals, rest));
                case "teacher" -> reset = reset(rest);
                default -> throw new Trouble("Unknown option " + option + ". See ./run --help.");
            }
        }
        return new CommandLine(port, data.toAbsolutePath(), quizzes.toAbsolutePath(), help, reset);
    }

    /** A name of several words may come with or without quotation marks. */
    private static String reset(ListIterator<String> rest) {
        List<String> words = new ArrayList<>();
        if (rest.hasNext() && rest.next().equals("reset")) {
            while (rest.hasNext()) {
                String word = rest.next();
                if (word.startsWith("--")) {
                    rest.previous();
                    break;
                }
                words.add(word);
            }
        }
        String name = String.join(" ", words).strip();
        if (name.isEmpty()) {
            throw new Trouble("Say whose password: ./run teacher reset NAME. See ./run --help.");
        }
        return name;
    }

    private static String value(String option, int equals, Iterator<String> rest) {
        if (equals >= 0) {
            return option.substring(equals + 1);
        }
        if (!rest.hasNext()) {
            throw new Trouble("The option " + option + " needs a value. See ./run --help.");
        }
        return rest.next();
    }

    private static Path directory(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException unusable) {
            throw new Trouble(value + " is no name of a directory. See ./run --help.");
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Trouble("The port " + value + " is not a number from 1 to 65535. Try ./run --port 8081.");
    }
}
