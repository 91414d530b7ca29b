package org.framewise.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium, headless: from {@code CHROMIUM}, or found on the path. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
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

    /** @throws IllegalStateException if there is none */
    public static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program())
                                .setArgs(ARGUMENTS)));
    }

    /** Starts Chromium with its profile on disk, so that its data survives the process. */
    public static BrowserContext withProfile(
            Playwright playwright, Path profile, BrowserType.LaunchPersistentContextOptions options) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile, options.setExecutablePath(program()).setArgs(ARGUMENTS));
    }

    private static Path program() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), NAMES.stream())
                .flatMap(Chromium::onPath)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "This needs Chromium or Chrome: install it, or set CHROMIUM to the program."));
    }

    private static Stream<Path> onPath(String name) {
        if (name.contains(File.separator)) {
            return Stream.of(Path.of(name)).filter(Files::isExecutable);
        }
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
