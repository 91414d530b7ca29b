package org.framewise.ui.security;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.framewise.classroom.BrowserKeys;
import org.framewise.classroom.Learner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The learner who is taking quizzes in this browser. Identified by a cookie that lasts for a school day, so that a
 * learner can reopen a laptop and continue, while the next class doesn't see the previous learner's work. On the
 * learner's own device, it lasts longer.
 *
 * @see "docs/decisions/0002-a-cookie-or-a-personal-code-identifies-a-learner.md"
 */
@Component
public class CurrentLearner {
    /** Name of the cookie with the browser key, which identifies the learner. */
    public static final String COOKIE = "framewise-learner";

    /** Cookie lifetime on a shared device. */
    public static final Duration SCHOOL_DAY = Duration.ofHours(12);

    /** Cookie lifetime on a device that the learner says is their own. */
    public static final Duration OWN_DEVICE = Duration.ofDays(90);

    private static final String SESSION_KEY = CurrentLearner.class.getName();

    private final BrowserKeys keys;
    private final SessionId sessionId;

    CurrentLearner(BrowserKeys keys, SessionId sessionId) {
        this.keys = keys;
        this.sessionId = sessionId;
    }

    /** The learner of this browser. */
    public Optional<Learner> find() {
        return key().flatMap(keys::learner);
    }

    /** The learner of the browser that sent a request outside Flow. */
    public Optional<Learner> find(HttpServletRequest request) {
        return key(request.getCookies()).flatMap(keys::learner);
    }

    private static Optional<String> key() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getAttribute(SESSION_KEY) instanceof String key) {
            return key.isEmpty() ? Optional.empty() : Optional.of(key);
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        return key(request == null ? null : request.getCookies());
    }

    private static Optional<String> key(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)
                        && cookie.getValue() != null
                        && cookie.getValue().length() <= 100) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Makes that learner the current learner of this browser and changes the session id. Neither a session id noted
     * earlier nor a copy of the previous learner's cookie on a shared computer then gives access.
     *
     * @param life {@link #SCHOOL_DAY} or {@link #OWN_DEVICE}
     */
    public void remember(Learner learner, Duration life) {
        key().ifPresent(keys::end);
        set(keys.issue(learner.id(), life), life);
        sessionId.change();
    }

    /**
     * Signs the learner out of this browser and invalidates the browser key, so that copies of the cookie give no
     * access.
     */
    public void forget() {
        key().ifPresent(keys::end);
        set("", Duration.ZERO);
        sessionId.change();
    }

    private static void set(String key, Duration life) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(SESSION_KEY, key);
        }
        VaadinResponse response = VaadinResponse.getCurrent();
        VaadinRequest request = VaadinRequest.getCurrent();
        if (response != null) {
            response.addCookie(BrowserCookie.of(COOKIE, key, life, request != null && request.isSecure()));
        }
    }
}
