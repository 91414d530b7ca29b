package org.framewise.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all journeys: started by the first one, closed with the last one. */
final class OneBrowser implements BeforeEachCallback, AfterEachCallback {
    /** How long a busy machine may take to show what is expected, in milliseconds. */
    static final double PATIENCE = 30_000;

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public void beforeEach(ExtensionContext context) {
        Running running = Objects.requireNonNull(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneBrowser.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class));
        test(context).open(running.browser);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName()
                + context.getDisplayName().replaceAll("^[^\\[]*|[^\\w,. \\[\\]-]", "");
        test(context).close(name, context.getExecutionException().isPresent());
    }

    private static BrowserTest test(ExtensionContext context) {
        return (BrowserTest) context.getRequiredTestInstance();
    }

    private static Path chromium() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), NAMES.stream())
                .flatMap(OneBrowser::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium or Chrome: install it, or set CHROMIUM to the program."));
    }

    private static Stream<Path> onPath(String name) {
        if (name.contains(File.separator)) {
            return Stream.of(Path.of(name)).filter(Files::isExecutable);
        }
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable);
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium())
                                    .setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
