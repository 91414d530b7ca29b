package org.framewise;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.nio.file.Path;
import java.time.Clock;
import org.framewise.command.Commands;
import org.framewise.command.Options;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the application and configures the app shell of every page. */
@SpringBootApplication
@EnableScheduling
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Application implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    public static void main(String[] arguments) {
        // some commands never start Spring: without this, the logging library's default would print every level
        LoggingSystem.get(Application.class.getClassLoader()).beforeInitialize();
        Path home = Path.of(System.getProperty("framewise.home", "."));
        int code = new Commands(home, System.getenv(), Application::serve).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void serve(Options options) {
        options.upgrade(System.err::println);
        SpringApplication program = new SpringApplication(Application.class);
        program.run(options.settle(program));
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
