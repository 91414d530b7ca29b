package org.framewise.command;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
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
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/**
 * Renames the log at the first line of a day and keeps those of 14 days. Logback's own policies describe the files by a pattern, in which the name
 * of the folder would be read as part of the pattern: {@code %}, parentheses, backslashes.
 */
final class DailyLog extends TriggeringPolicyBase<ILoggingEvent> implements RollingPolicy {
    private static final String NAME = "framewise.log";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{39} : %msg%n";
    private static final int DAYS = 14;

    private final Path folder;
    private LocalDate day;

    private DailyLog(Path folder) {
        this.folder = folder;
        this.day = writtenOn(folder.resolve(NAME));
    }

    /** From now on writes what is logged into a file of that folder as well. */
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
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();
        DailyLog daily = new DailyLog(folder);
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName(NAME);
        file.setFile(folder.resolve(NAME).toString());
        file.setEncoder(encoder);
        file.setRollingPolicy(daily); // and with that the triggering policy, which it is as well
        daily.start();
        file.start();
        root.addAppender(file);
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
        return dayOf(event).isAfter(day);
    }

    private static LocalDate dayOf(ILoggingEvent event) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), ZoneId.systemDefault());
    }

    @Override
    public void rollover() throws RolloverFailure {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        try {
            Files.move(folder.resolve(NAME), folder.resolve(NAME + "." + day), StandardCopyOption.REPLACE_EXISTING);
            deleteOlderThan(today.minusDays(DAYS));
        } catch (IOException refused) {
            throw new RolloverFailure("The log can't be renamed", refused);
        } finally {
            day = today;
        }
    }

    private void deleteOlderThan(LocalDate oldest) throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, NAME + ".*")) {
            for (Path log : logs) {
                String end = log.getFileName().toString().substring(NAME.length() + 1);
                try {
                    // those of older versions have a number and are packed
                    if (LocalDate.parse(end.substring(0, Math.min(10, end.length())))
                            .isBefore(oldest)) {
                        Files.delete(log);
                    }
                } catch (DateTimeParseException notOurs) {
                    continue;
                }
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
        // the folder is known
    }
}
