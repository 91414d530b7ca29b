package org.framewise.command;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formats log events. Users can't forge log lines: characters that break or reorder lines are replaced with spaces.
 * Exceptions don't leak user data: their messages may quote input or stored values, so they are logged only for file
 * and connection errors and during startup, before there is any user data. Messages of SQL exceptions are never logged,
 * only their SQL state and error code. The class and the stack trace are always logged.
 */
final class LogLayout extends PatternLayout {
    /** The length at which a message is truncated, in characters. */
    static final int MAX_MESSAGE = 1_000;

    private static final int MAX_FRAMES = 60;
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{39} : %oneline%n%safeEx";

    /** Control characters, line and paragraph separators, and bidirectional controls. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    LogLayout() {
        getInstanceConverterMap().put("oneline", OneLine::new);
        getInstanceConverterMap().put("safeEx", SafeThrowable::new);
        setPattern(PATTERN);
    }

    private static String oneLine(@Nullable String text) {
        String whole = text == null ? "" : text;
        String cut = whole.length() > MAX_MESSAGE ? whole.substring(0, MAX_MESSAGE) + " ..." : whole;
        return BREAKS.matcher(cut).replaceAll(" ");
    }

    private static final class OneLine extends ClassicConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return oneLine(event.getFormattedMessage());
        }
    }

    private static final class SafeThrowable extends ThrowableHandlingConverter {
        @Override
        public String convert(ILoggingEvent event) {
            StringBuilder text = new StringBuilder();
            boolean starting = event.getThreadName().equals("main");
            String prefix = "";
            for (IThrowableProxy one = event.getThrowableProxy(); one != null; one = one.getCause()) {
                text.append(prefix)
                        .append(one.getClassName())
                        .append(detail(one, starting))
                        .append('\n');
                StackTraceElementProxy[] frames = one.getStackTraceElementProxyArray();
                int shown = Math.min(frames.length - one.getCommonFrames(), MAX_FRAMES);
                for (int i = 0; i < shown; i++) {
                    text.append("\tat ")
                            .append(frames[i].getStackTraceElement())
                            .append('\n');
                }
                prefix = "Caused by: ";
            }
            return text.toString();
        }

        private static String detail(IThrowableProxy one, boolean starting) {
            if (one instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException sql) {
                return " (SQL state " + sql.getSQLState() + ", error " + sql.getErrorCode() + ")";
            }
            boolean harmless = starting
                    || one instanceof ThrowableProxy proxy
                            && (proxy.getThrowable() instanceof FileSystemException
                                    || proxy.getThrowable() instanceof SocketException);
            return harmless ? ": " + oneLine(one.getMessage()) : "";
        }
    }
}
