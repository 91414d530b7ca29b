package org.framewise.bench.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** One person's browser: has its own cookies and opens pages. */
public final class Browser {
    /** Request timeout, longer than the program's own pages wait before they report a lost connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI origin;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final @Nullable PageFiles files;

    /**
     * @param http may serve many browsers; cookies are kept in this class
     * @param origin ends with a slash
     */
    public Browser(HttpClient http, URI origin) {
        this(http, origin, false);
    }

    /**
     * @param fetchesFiles whether the browser also fetches the scripts, styles and fonts of its first page, before the
     *     page sends anything
     */
    public Browser(HttpClient http, URI origin, boolean fetchesFiles) {
        this.http = http;
        this.origin = origin;
        this.files = fetchesFiles ? new PageFiles(this) : null;
    }

    /**
     * Opens a page, as when its URL is entered or the page is reloaded.
     *
     * @throws IOException if the server is unreachable or responds with anything but a page
     */
    public Tab open(String address) throws IOException {
        return Tab.open(this, address);
    }

    /** Fetches the files that a browser loads before that page's scripts run. */
    void fetchFilesOf(String page) throws IOException {
        if (files != null) {
            files.fetchFor(page);
        }
    }

    /** The value of a cookie, or an empty string if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** The server's response to a GET request. */
    byte[] get(String address) throws IOException {
        return send(request(address).GET());
    }

    /** The server's response to a message. */
    byte[] post(String address, String json) throws IOException {
        return send(request(address)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.resolve(address))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private byte[] send(HttpRequest.Builder request) throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
        response.headers().allValues("set-cookie").forEach(this::keep);
        boolean zipped =
                response.headers().firstValue("content-encoding").orElse("").equals("gzip");
        byte[] body;
        try (InputStream in = zipped ? new GZIPInputStream(response.body(), 8192) : response.body()) {
            body = in.readAllBytes();
        }
        if (response.statusCode() != 200) {
            throw new IOException("answer " + response.statusCode() + ": "
                    + new String(body, StandardCharsets.UTF_8)
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        return body;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.split("=", 2)[0];
        String value = pair.substring(Math.min(name.length() + 1, pair.length()));
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
