package org.framewise.ui.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the number of sessions per network, so that no client can exhaust the memory with new sessions. No request is
 * rejected: a session is inactive until its page sends a request, and an inactive session expires after a few minutes.
 * When a network has too many inactive sessions, the longest-idle one is ended. A school of a thousand learners behind
 * one IP address stays far below the limit.
 *
 * @see "docs/decisions/0022-limits-per-address-are-set-above-what-a-school-can-reach.md"
 */
final class SessionLimits extends OncePerRequestFilter {
    /** Lifetime of an inactive session; longer than the interval of the browser's heartbeat. */
    static final Duration UNUSED = Duration.ofMinutes(6);

    /** Lifetime of an active session after its last request. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Maximum number of inactive sessions per network. */
    static final int MOST_UNUSED = 3000;

    /** Number of sessions of a network that may become active without a pause. */
    static final int MOST_AT_WORK = 3000;

    /** Time after which one more session of a network may become active. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private final Throttle atWork;
    private final LoadingCache<String, Unused> unused;

    /** @param nanoTime as {@link System#nanoTime()} */
    SessionLimits(LongSupplier nanoTime) {
        this.atWork = new Throttle(MOST_AT_WORK, PAUSE, nanoTime);
        this.unused = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .maximumSize(100_000)
                .expireAfterAccess(UNUSED)
                .build(network -> new Unused());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after == null) {
            return;
        }
        String network = ClientNetwork.of(request.getRemoteAddr());
        if (after != before) {
            unused.get(network).add(after).ifPresent(SessionLimits::end);
        } else if (!isAtWork(after)) {
            if (isFromOpenPage(request) && atWork.take(network)) {
                unused.get(network).remove(after);
                after.setMaxInactiveInterval((int) IDLE.toSeconds());
            } else {
                unused.get(network).touch(after);
            }
        }
    }

    private static boolean isAtWork(HttpSession session) {
        return session.getMaxInactiveInterval() >= IDLE.toSeconds();
    }

    /**
     * Whether the request was sent by the page's script, so that the client is a browser and doesn't just request URLs.
     */
    private static boolean isFromOpenPage(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getParameter("v-r") != null;
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedByItself) {
            // already ended
        }
    }

    /** The inactive sessions of a network, longest-idle first. */
    private static final class Unused {
        private final SequencedSet<HttpSession> sessions = new LinkedHashSet<>();

        /** @return the session to end because there are too many; usually empty */
        synchronized Optional<HttpSession> add(HttpSession session) {
            sessions.add(session);
            if (sessions.size() <= MOST_UNUSED) {
                return Optional.empty();
            }
            Iterator<HttpSession> oldest = sessions.iterator();
            HttpSession silent = oldest.next();
            oldest.remove();
            return Optional.of(silent);
        }

        synchronized void touch(HttpSession session) {
            if (sessions.remove(session)) {
                sessions.addLast(session);
            }
        }

        synchronized void remove(HttpSession session) {
            sessions.remove(session);
        }
    }
}
