package org.framewise.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import org.framewise.testing.Chromium;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One Chromium for all journeys: started by the first one, closed with the last one. */
final class OneBrowser implements BeforeEachCallback, AfterEachCallback {
    /** How long a busy machine may take to show what is expected, in milliseconds. */
    static final double PATIENCE = 30_000;

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium running = Objects.requireNonNull(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneBrowser.class))
                .getOrComputeIfAbsent(Chromium.class, key -> start(), Chromium.class));
        test(context).open(running.browser());
    }

    private static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return Chromium.start();
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
}
