package org.framewise.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.framewise.message.Message;
import org.framewise.storage.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The connection settings of a PostgreSQL database.
 *
 * @param url starts with {@code jdbc:postgresql://} and contains no password
 * @param password null if the server doesn't require one
 */
public record Database(String url, @Nullable String password) {
    /** The environment variable that contains the password if no password file is given. */
    static final String VARIABLE = "FRAMEWISE_DB_PASSWORD";

    private static final String KIND = "jdbc:postgresql://";
    private static final Pattern SECRET = Pattern.compile("[?&](ssl)?password=", Pattern.CASE_INSENSITIVE);

    /**
     * Returns the database with the password from the file or the environment.
     *
     * @throws UserError if the URL is invalid or contains a password, or if the file can't be read
     */
    static Database of(String url, @Nullable Path passwordFile, Map<String, String> environment) {
        String rest = url.startsWith(KIND) ? url.substring(KIND.length()) : "";
        if (rest.isBlank()) {
            throw new UserError(Message.of("command.database.address", KIND));
        }
        if (SECRET.matcher(rest).find() || rest.split("[/?]", 2)[0].contains("@")) {
            throw new UserError(Message.of("command.database.password", VARIABLE));
        }
        return new Database(url, passwordFile == null ? environment.get(VARIABLE) : firstLine(passwordFile));
    }

    /**
     * Returns the JDBC URL with default parameters added; the user's URL can override each of them. They set timeouts,
     * so that an unreachable server is noticed within seconds, and remove column values, which might be names, from
     * error messages.
     */
    String connectionUrl() {
        StringBuilder all = new StringBuilder(url);
        char separator = url.contains("?") ? '&' : '?';
        for (String setting : List.of(
                "connectTimeout=5",
                "socketTimeout=60",
                "tcpKeepAlive=true",
                "logServerErrorDetail=false",
                "ApplicationName=Framewise")) {
            if (!url.contains(setting.substring(0, setting.indexOf('=') + 1))) {
                all.append(separator).append(setting);
                separator = '&';
            }
        }
        return all.toString();
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new UserError(Message.of("command.database.password-file", file));
        }
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return url;
    }
}
