package org.framewise.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one client from using up the memory: bodies have a limit, an address gets so many new sessions in a row and then some each
 * second, and a session whose page is never used is kept for minutes only. A school of a thousand learners behind one
 * address comes nowhere near.
 */
final class RequestLimits extends OncePerRequestFilter {
    /** The largest body, in bytes: a list of names or a long text has far less. */
    static final long MAX_BODY = 1024 * 1024;

    /** For how long a session is kept that has come no further than its first page; longer than a browser's heartbeat. */
    static final Duration UNUSED = Duration.ofMinutes(6);

    /** For how long an open page may stay idle. */
    static final Duration IDLE = Duration.ofMinutes(30);

    private static final int SESSIONS = 3000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Throttle newSessions;

    /** @param nanoTime as {@link System#nanoTime()} */
    RequestLimits(LongSupplier nanoTime) {
        this.newSessions = new Throttle(SESSIONS, PAUSE, nanoTime);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "This is too large. Nothing was stored; send less at once.");
            return;
        }
        if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "A request has to say how long it is.");
            return;
        }
        HttpSession before = request.getSession(false);
        if (before == null && newSessions.pause(request.getRemoteAddr()).isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Very many visitors have come from your network at once. Load this page again in a few seconds.");
            return;
        }
        if (before != null && isFromOpenPage(request)) {
            keep(before);
        }
        chain.doFilter(request, response);
        if (before == null && request.getSession(false) != null) {
            newSessions.wrong(request.getRemoteAddr());
        }
    }

    /** The page's script is at work: there is a browser, and not only a program that asks for addresses. */
    private static boolean isFromOpenPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return HttpMethod.POST.matches(request.getMethod()) && query != null && query.contains("v-r=");
    }

    private static void keep(HttpSession session) {
        int seconds = (int) IDLE.toSeconds();
        if (session.getMaxInactiveInterval() < seconds) {
            session.setMaxInactiveInterval(seconds);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.getWriter().println(sentence);
    }
}
