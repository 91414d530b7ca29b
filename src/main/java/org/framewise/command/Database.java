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
 * A database server.
 *
 * @param url begins with {@code jdbc:postgresql://} and holds no password
 * @param password absent where the server asks for none
 */
public record Database(String url, @Nullable String password) {
    /** Where the password is read from when no file is named. */
    static final String VARIABLE = "FRAMEWISE_DB_PASSWORD";

    private static final String KIND = "jdbc:postgresql://";
    private static final Pattern SECRET = Pattern.compile("[?&](ssl)?password=", Pattern.CASE_INSENSITIVE);

    /**
     * A database with the password that the file or the environment holds.
     *
     * @throws UserError when the address can't be one, holds a password, or the file can't be read
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
     * The address as the driver gets it: a server that is away is noticed within seconds, and what it says about an error holds
     * no values, which may be names. What the address itself says counts.
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

    /** Without the password. */
    @Override
    public String toString() {
        return url;
    }
}
