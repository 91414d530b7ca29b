package org.framewise.bench.protocol;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that a browser fetches on a first visit: the scripts, styles and icons that the page refers to, the fonts
 * that the program's own styles refer to, and the scripts that the page's first script imports. Browsers cache these
 * files.
 */
final class PageFiles {
    /** The number of concurrent requests of a browser to one server. */
    private static final int AT_ONCE = 6;

    private static final Pattern IN_PAGE =
            Pattern.compile("(?:src|href)=\"(?:\\./)?([^\":]+\\.(?:js|css|svg)(?:\\?[^\"]*)?)\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(['\"]?([^'\")]+\\.woff2)");
    private static final Pattern NEEDED = Pattern.compile("__vite__mapDeps[^\\[]*\\[([^]]*)]");
    private static final Pattern SCRIPT = Pattern.compile("\\./([\\w.-]+\\.js)");

    private final Browser browser;
    private final Set<String> fetched = new HashSet<>();

    PageFiles(Browser browser) {
        this.browser = browser;
    }

    /** Fetches the files that the page needs and this browser hasn't cached yet. */
    void fetchFor(String page) throws IOException {
        Set<String> wanted = IN_PAGE.matcher(page)
                .results()
                .map(file -> file.group(1).replace("&amp;", "&"))
                .collect(Collectors.toSet());
        while (!wanted.isEmpty()) {
            Set<String> missing = wanted.stream().filter(fetched::add).collect(Collectors.toSet());
            wanted = fetch(missing);
        }
    }

    private Set<String> fetch(Set<String> files) throws IOException {
        Semaphore free = new Semaphore(AT_ONCE);
        Set<String> found = new HashSet<>();
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = files.stream()
                    .map(file -> lines.submit(() -> {
                        free.acquire();
                        try {
                            return namedIn(file, browser.get(file));
                        } finally {
                            free.release();
                        }
                    }))
                    .toList();
            for (Future<List<String>> answer : answers) {
                found.addAll(answer.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException missing) {
            throw new IOException("a file of the page is missing", missing.getCause());
        }
        return found;
    }

    private static List<String> namedIn(String file, byte[] content) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        if (file.startsWith("styles.css")) {
            return IN_STYLE.matcher(new String(content, StandardCharsets.UTF_8))
                    .results()
                    .map(font -> folder + font.group(1))
                    .toList();
        }
        if (file.contains("/indexhtml")) {
            return NEEDED.matcher(new String(content, 0, Math.min(content.length, 4000), StandardCharsets.UTF_8))
                    .results()
                    .limit(1)
                    .flatMap(list -> SCRIPT.matcher(list.group(1)).results())
                    .map(script -> folder + script.group(1))
                    .toList();
        }
        return List.of();
    }
}
