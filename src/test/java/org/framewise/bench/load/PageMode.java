package org.framewise.bench.load;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.framewise.bench.Bench;
import org.framewise.bench.Report;
import org.framewise.testing.Chromium;
import picocli.CommandLine.Option;

/** Measures what a real browser fetches from the first visit to the feedback, and how long a slow browser takes. */
public final class PageMode implements Bench.Mode {
    private static final int SLOW = 4;
    private static final String QUIZ = "B";

    @Option(names = "--times", description = "how many slow browsers are tried")
    private int times = 5;

    private final Histogram submitBytes = new Histogram(3);
    private final Histogram submitRequests = new Histogram(3);
    private final Histogram firstPage = new Histogram(3);
    private final Histogram firstItem = new Histogram(3);

    @Override
    public String usage() {
        return "[--times N]  bytes and requests in a real browser, and the first item on a slow one";
    }

    @Override
    public void run(List<String> options, Report report) throws IOException, InterruptedException {
        Options.fill(this, options);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("machine_load_before", LoadMode.machineLoad());
        try (Program program = Program.start();
                Chromium chromium = Chromium.start()) {
            program.awaitPage();
            warmUp(program);
            try (BrowserContext visitor = visitor(chromium, program)) {
                takeQuiz(visitor.newPage(), figures);
            }
            for (int time = 0; time < times; time++) {
                try (BrowserContext visitor = visitor(chromium, program)) {
                    slow(visitor.newPage());
                }
            }
        }
        figures.put("submit_bytes_median", submitBytes.getValueAtPercentile(50));
        figures.put("submit_bytes_max", submitBytes.getMaxValue());
        figures.put("submit_requests_max", submitRequests.getMaxValue());
        figures.put("slow_first_page_median_ms", firstPage.getValueAtPercentile(50));
        figures.put("slow_first_item_median_ms", firstItem.getValueAtPercentile(50));
        figures.put("machine_load_after", LoadMode.machineLoad());
        report.print(figures);
    }

    private static void warmUp(Program program) throws InterruptedException {
        try (Crowd crowd = new Crowd(program.origin(), Pace.NONE, new Measured())) {
            crowd.arrive(4, Duration.ZERO);
            Thread.sleep(Duration.ofSeconds(15));
            crowd.stop();
        }
    }

    private static BrowserContext visitor(Chromium chromium, Program program) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setBaseURL(program.origin().toString()));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private void takeQuiz(Page page, Map<String, Object> figures) {
        Traffic traffic = new Traffic(page);
        page.navigate("/");
        page.locator(".quiz-card").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        figures.put("first_visit_requests", traffic.requests());
        figures.put("first_visit_bytes", traffic.bytes());
        begin(page);
        while (page.locator("#submit").count() > 0) {
            answer(page);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            traffic.reset();
            page.locator("#submit").click();
            page.locator(".verdict").waitFor();
            submitRequests.recordValue(traffic.requests());
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // completed requests are reported slightly later
            page.waitForTimeout(200);
            submitBytes.recordValue(traffic.bytes());
            page.locator("#next").click();
            page.locator("#submit, .end").first().waitFor();
        }
    }

    private static void begin(Page page) {
        page.locator("a[href='start/" + QUIZ + "']").click();
        page.locator("#nickname input").fill("Robin");
        page.locator("#start").click();
        page.locator("#submit").waitFor();
    }

    /** Enters any complete response. The server has processed each step before the next one starts. */
    private static void answer(Page page) {
        switch (kind(page)) {
            case CHOOSE -> {
                press(page.locator(".alternatives label").first());
                sure(page.locator(".question"));
            }
            case CLASSIFY -> {
                for (Locator row : page.locator(".statement").all()) {
                    press(row.locator(".categories label").first());
                    sure(row);
                }
            }
            case MARK -> press(page.locator(".segment").first());
            case PAIR -> {
                int place = 1;
                for (Locator list : page.locator("select").all()) {
                    SelectOption option = new SelectOption().setIndex(place++);
                    told(page, () -> list.selectOption(option));
                }
            }
            case ARRANGE -> press(page.locator(".move:not([disabled])").first());
            case WRITE -> told(page, () -> page.locator("textarea").fill("It names a number that anyone can count."));
        }
    }

    private static void press(Locator part) {
        told(part.page(), part::click);
    }

    private static void told(Page page, Runnable action) {
        page.waitForResponse(response -> response.url().contains("v-r=uidl"), action);
        // the content of the response appears on the page slightly later
        page.waitForTimeout(100);
    }

    private static void sure(Locator part) {
        Locator levels = part.locator(".levels label");
        if (levels.count() > 0) {
            press(levels.first());
        }
    }

    private static ItemForm kind(Page page) {
        for (ItemForm form : ItemForm.values()) {
            if (page.locator("." + form.className()).count() > 0) {
                return form;
            }
        }
        throw new IllegalStateException("an item of no known kind");
    }

    private void slow(Page page) {
        new Traffic(page).slowDown(SLOW);
        long began = System.nanoTime();
        page.navigate("/");
        page.locator(".quiz-card").first().waitFor();
        firstPage.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        begin(page);
        firstItem.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
}
