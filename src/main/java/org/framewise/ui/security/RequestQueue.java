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
 * Has a few requests for pages worked on at the same time and lets the others wait their turn, in the order in which they came. When a
 * whole school presses at once, hundreds of requests begun together would all be slow, and those that come late to the database would
 * fail; one after the other each is quick, and none fails. docs/decisions/0027 has the figures.
 *
 * @see "docs/decisions/0027-page-requests-wait-in-one-queue.md"
 */
final class RequestQueue extends OncePerRequestFilter {
    /** Requests worked on for each processor: most of one is computing, some of it waiting for the disk. */
    private static final int PER_PROCESSOR = 8;

    /** Whoever has waited for so long goes on in any case, so that nothing that holds the others up can hold up all. */
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
        // a slow line sends what it has before the request takes a place
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

    /** The page's script tells what somebody did. */
    private static boolean isFromPage(HttpServletRequest request) {
        // as the framework reads it: the same word can be written in many ways in an address
        return HttpMethod.POST.matches(request.getMethod())
                && "uidl".equals(request.getParameter("v-r"))
                && !isForm(request);
    }

    /** A form's body has been read for its parameters: nobody behind finds a message in it. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** A page is loaded: no file, no download, no probe. */
    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.GET.matches(request.getMethod())
                && path.indexOf('.', path.lastIndexOf('/') + 1) < 0
                && !path.startsWith("/" + Addresses.EXPORT)
                && !path.equals("/health");
    }
}
