package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.framewise.ui.address.Addresses;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Handles a few page requests concurrently and queues the others in order of arrival. When a whole school clicks at
 * once, hundreds of concurrent requests would all be slow, and some would time out waiting for a database connection.
 * Queued requests are handled quickly once it is their turn, and none fails. docs/decisions/0027 has the measurements.
 *
 * @see "docs/decisions/0027-page-requests-wait-in-one-queue.md"
 */
final class RequestQueue extends OncePerRequestFilter {
    /** Concurrent requests per processor. A request mostly computes, but also waits for the disk. */
    private static final int PER_PROCESSOR = 8;

    /** Longest wait. After that a request proceeds without a slot, so that stuck requests can't block all others. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Semaphore places;
    private final Duration longest;

    RequestQueue() {
        this(PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), LONGEST);
    }

    RequestQueue(int places, Duration longest) {
        this.places = new Semaphore(places, true);
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isFromPage(request) && !isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // read the body before taking a slot, so that a slow connection doesn't occupy a slot
        HttpServletRequest whole = isFromPage(request) ? ReadRequest.of(request) : request;
        boolean placed = await();
        try {
            chain.doFilter(whole, response);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private boolean await() {
        try {
            return places.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the request is a UIDL request, which carries user events. */
    private static boolean isFromPage(HttpServletRequest request) {
        // compare the decoded parameter, as Flow does: a query string can encode the same value in many ways
        return HttpMethod.POST.matches(request.getMethod())
                && "uidl".equals(request.getParameter("v-r"))
                && !isForm(request);
    }

    /**
     * Whether the body is form data. The servlet container has already consumed such a body for its parameters, so Flow
     * finds no message in it.
     */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Whether the request loads a page, as opposed to a file, a download or a health check. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod())
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && !path.startsWith("/" + Addresses.EXPORT)
                && !path.equals("/health");
    }
}
