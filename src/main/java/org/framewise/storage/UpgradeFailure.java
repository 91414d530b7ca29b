package org.framewise.storage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.framewise.message.Message;

/**
 * Explains to the user why the database in a data directory could not be upgraded, and what to do about it.
 *
 * @param data the data directory
 */
record UpgradeFailure(Path data, Clock clock) {
    /** The error for a directory that can't be written. */
    UserError unwritable() {
        return new UserError(Message.of("storage.data.unwritable", data));
    }

    /**
     * The error for a failed migration of a copy.
     *
     * @param hasData whether a database with data was to be upgraded, rather than a new one created
     */
    UserError migrating(boolean hasData, Exception failed) {
        boolean disk = causes(failed).anyMatch(IOException.class::isInstance);
        Message what = hasData
                ? Message.of("storage.upgrade.failed", reason(failed))
                : Message.of("storage.upgrade.not-created", data, reason(failed));
        Message remedy = disk
                ? Message.of("storage.upgrade.room", megabytes(), data)
                : Message.of("storage.upgrade.report", report(failed));
        return new UserError(Message.then(what, remedy));
    }

    private long megabytes() {
        try {
            return Math.max(10, 2 * Files.size(DataDirectory.database(data)) / 1_000_000);
        } catch (IOException absent) {
            return 10;
        }
    }

    /** Writes the stack trace to a file, since the program's log isn't open yet. Returns the file's path. */
    private Message report(Exception failed) {
        StringWriter trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));
        Path report = DataDirectory.logs(data).resolve("upgrade-failed.log");
        try {
            OwnerOnly.createFolder(DataDirectory.logs(data));
            Files.deleteIfExists(report);
            OwnerOnly.createFile(report);
            Files.writeString(report, clock.instant() + " " + trace);
            return Message.text(report.toString());
        } catch (IOException unwritable) {
            return Message.of("storage.upgrade.this-message");
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** The first line of the innermost exception's message, which comes from the database or the operating system. */
    static String reason(Exception failure) {
        String message = causes(failure)
                .map(Throwable::getMessage)
                .filter(text -> text != null && !text.isBlank())
                .reduce((outer, inner) -> inner)
                .orElse(failure.getClass().getSimpleName());
        String line = message.lines().findFirst().orElse("").strip().replaceFirst("; SQL statement:$", "");
        return line.endsWith(".") ? line : line + ".";
    }
}
