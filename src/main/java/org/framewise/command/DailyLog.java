package org.framewise.command;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.framewise.storage.OwnerOnly;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Starts a new log file each day and whenever the current one exceeds {@link #MAX_FILE_BYTES}. Keeps files for 14 days;
 * deletes the oldest files earlier if the total size exceeds {@link #MAX_TOTAL_BYTES}, so that requests can't fill the
 * disk. Logback's own policies take a file name pattern, in which {@code %}, parentheses and backslashes from the
 * folder's name would have a special meaning.
 */
final class DailyLog extends TriggeringPolicyBase<ILoggingEvent> implements RollingPolicy {
    private static final String NAME = "framewise.log";
    private static final int DAYS = 14;
    static final long MAX_FILE_BYTES = 10_000_000;
    static final long MAX_TOTAL_BYTES = 100_000_000;

    /**
     * The number of lines between two checks of the file size. Checking after each line would cost a system call per
     * line.
     */
    private static final int LINES_BETWEEN_SIZES = 64;

    private final Path folder;
    private LocalDate day;
    private int lines;

    private DailyLog(Path folder) {
        this.folder = folder;
        this.day = writtenOn(folder.resolve(NAME));
    }

    /** Makes the root logger write to a log file in the given folder instead of any earlier log file. */
    static void writeTo(Path folder) {
        ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
        if (!(loggers instanceof LoggerContext context)) {
            return;
        }
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> before = root.getAppender(NAME);
        if (before != null) {
            root.detachAppender(before);
            before.stop();
        }
        LogLayout layout = new LogLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        createFile(folder);
        DailyLog daily = new DailyLog(folder);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName(NAME);
        file.setFile(folder.resolve(NAME).toString());
        file.setEncoder(encoder);
        file.setRollingPolicy(daily); // also sets the triggering policy, since this class is both
        daily.start();
        file.start();
        root.addAppender(file);
    }

    private static void createFile(Path folder) {
        try {
            OwnerOnly.createFolder(folder);
            if (!Files.exists(folder.resolve(NAME))) {
                OwnerOnly.createFile(folder.resolve(NAME));
            }
        } catch (IOException refused) {
            // the appender reports the error
            return;
        }
    }

    private static LocalDate writtenOn(Path file) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault());
        } catch (IOException notThereYet) {
            return LocalDate.now(ZoneId.systemDefault());
        }
    }

    @Override
    public boolean isTriggeringEvent(File active, ILoggingEvent event) {
        return dayOf(event).isAfter(day) || (++lines % LINES_BETWEEN_SIZES == 0 && active.length() > MAX_FILE_BYTES);
    }

    private static LocalDate dayOf(ILoggingEvent event) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), ZoneId.systemDefault());
    }

    @Override
    public void rollover() throws RolloverFailure {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        try {
            Files.move(folder.resolve(NAME), unused(NAME + "." + day));
            deleteOldest(today.minusDays(DAYS));
            createFile(folder);
        } catch (IOException refused) {
            throw new RolloverFailure("The log can't be renamed", refused);
        } finally {
            day = today;
        }
    }

    /** Returns the name itself or, if it is taken, the name with the first free number appended. */
    private Path unused(String name) {
        Path free = folder.resolve(name);
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve(name + "." + n);
        }
        return free;
    }

    /**
     * Deletes the logs written before the given day, then the oldest remaining ones until their total size is within
     * the limit.
     */
    private void deleteOldest(LocalDate oldest) throws IOException {
        record Old(Path file, LocalDate day, FileTime changed) {}
        List<Old> logs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + ".*")) {
            for (Path file : files) {
                String end = file.getFileName().toString().substring(NAME.length() + 1);
                try {
                    // older versions of the program appended a number to the date and compressed the file
                    LocalDate written = LocalDate.parse(end.substring(0, Math.min(10, end.length())));
                    logs.add(new Old(file, written, Files.getLastModifiedTime(file)));
                } catch (DateTimeParseException notOurs) {
                    continue;
                }
            }
        }
        logs.sort(Comparator.comparing(Old::day).thenComparing(Old::changed).reversed());
        long total = MAX_FILE_BYTES; // upper bound of the current file's size
        for (Old log : logs) {
            total += Files.size(log.file);
            if (log.day.isBefore(oldest) || total > MAX_TOTAL_BYTES) {
                Files.delete(log.file);
            }
        }
    }

    @Override
    public String getActiveFileName() {
        return folder.resolve(NAME).toString();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }

    @Override
    public void setParent(FileAppender<?> appender) {
        // the appender is not needed: the constructor has received the folder
    }
}
