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
 * From where somebody tries to sign in.
 *
 * @param network as {@link ClientNetwork} counts it
 * @param browserKey what the browser shows if a teacher has signed in there before
 * @param session tells sessions apart, whatever their ids are
 * @param age since the session began; tries without a session have none
 */
public record SignInVisit(String network, @Nullable String browserKey, String session, Duration age)
        implements Serializable {
    /** The cookie of browsers in which a teacher has signed in before. */
    public static final String COOKIE = "framewise-teacher";

    private static final String SESSION = SignInVisit.class.getName();

    static final SignInVisit UNKNOWN = new SignInVisit("?", null, "?", Duration.ZERO);

    /** @param now as the machine's clock has it, which also dates sessions */
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
