package org.framewise.journeys;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Objects;
import org.framewise.testing.Chromium;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Shares one Chromium between all journeys: started for the first journey, closed after the last. */
final class OneBrowser implements BeforeEachCallback, AfterEachCallback {
    /** How long assertions wait for the page on a busy machine, in milliseconds. */
    static final double PATIENCE = 30_000;

    @Override
    public void beforeEach(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(ExtensionContext.Namespace.create(OneBrowser.class));
        test(context).open(running(store).browser());
    }

    /** Replaces a crashed browser with a new one. */
    private static Chromium running(ExtensionContext.Store store) {
        Chromium running =
                Objects.requireNonNull(store.getOrComputeIfAbsent(Chromium.class, key -> start(), Chromium.class));
        if (running.browser().isConnected()) {
            return running;
        }
        store.remove(Chromium.class);
        running.close();
        return running(store);
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
