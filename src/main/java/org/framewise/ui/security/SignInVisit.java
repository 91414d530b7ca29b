package org.framewise.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in attempt comes from: network, browser and session.
 *
 * @param network as {@link ClientNetwork} counts it
 * @param browserKey key of a browser in which a teacher has signed in before; absent if the browser has none
 * @param session an identifier of the session that stays the same when the session id changes
 * @param age age of the session; zero for attempts without a session
 */
public record SignInVisit(String network, @Nullable String browserKey, String session, Duration age)
        implements Serializable {
    /** Name of the cookie that marks a browser in which a teacher has signed in before. */
    public static final String COOKIE = "framewise-teacher";

    private static final String SESSION = SignInVisit.class.getName();

    static final SignInVisit UNKNOWN = new SignInVisit("?", null, "?", Duration.ZERO);

    /** @param now current time of the system clock, by which the container dates sessions */
    static SignInVisit of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return new SignInVisit(
                ClientNetwork.of(request.getRemoteAddr()),
                browserKey(request),
                session == null ? "?" : name(session),
                session == null
                        ? Duration.ZERO
                        : Duration.between(Instant.ofEpochMilli(session.getCreationTime()), now));
    }

    private static String name(HttpSession session) {
        if (session.getAttribute(SESSION) instanceof String name) {
            return name;
        }
        String name = UUID.randomUUID().toString();
        session.setAttribute(SESSION, name);
        return name;
    }

    static @Nullable String browserKey(HttpServletRequest request) {
        return request.getCookies() == null
                ? null
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
