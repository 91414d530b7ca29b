package org.framewise;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the program and is the shell of every page. */
@SpringBootApplication
@EnableScheduling
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    /** Held until the process ends, so that no second one opens the same data. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private static @Nullable FileLock dataLock;

    public static void main(String[] arguments) {
        try {
            CommandLine options =
                    CommandLine.parse(List.of(arguments), Path.of(System.getProperty("framewise.home", ".")));
            if (options.help()) {
                System.out.print(CommandLine.HELP);
                return;
            }
            if (options.reset() != null) {
                dataLock = Preflight.checkForReset(options);
                System.out.println(PasswordReset.run(options, options.reset(), PasswordReset.PROMPT));
                return;
            }
            dataLock = Preflight.check(options);
            start(options);
        } catch (Trouble trouble) {
            System.err.println(trouble.sentence());
            System.exit(2);
        } catch (RuntimeException failure) {
            LoggerFactory.getLogger(Application.class).error("The start failed", failure);
            System.err.println("Framewise could not start: " + firstLine(failure)
                    + " The log in the data directory, logs/framewise.log, has the whole story.");
            System.exit(1);
        }
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }

    private static void start(CommandLine options) {
        new SpringApplication(Application.class)
                .run(
                        "--server.port=" + options.port(),
                        "--framewise.data=" + options.data(),
                        "--framewise.quizzes=" + options.quizzes());
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.addFavIcon("icon", "icons/framewise.svg", "any");
        page.addMetaTag("referrer", "same-origin");
        page.setViewport("width=device-width, initial-scale=1");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
