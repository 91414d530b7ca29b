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
 * Keeps a client from exhausting the memory with new sessions. Nobody is turned away: a session whose page isn't active expires after a few
 * minutes, and each network can have a limited number of them; beyond that, the longest-idle one is ended. A school of a thousand learners
 * behind one address comes nowhere near the limit.
 *
 * @see "docs/decisions/0022-limits-per-address-are-set-above-what-a-school-can-reach.md"
 */
final class SessionLimits extends OncePerRequestFilter {
    /** Lifetime of a session that got no further than its first page; longer than a browser's heartbeat. */
    static final Duration UNUSED = Duration.ofMinutes(6);

    /** How long an active page may stay idle. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** Maximum number of inactive sessions per network. */
    static final int MOST_UNUSED = 3000;

    /** Number of sessions of a network that may become active in a row. */
    static final int MOST_AT_WORK = 3000;

    /** Time after which one more session may become active. */
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

    /** Whether the page's script is running: this is a browser, and not just a client that requests URLs. */
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

        /** @return the session that has to be ended in exchange */
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
