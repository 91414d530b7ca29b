package org.framewise.ui.security;

import jakarta.servlet.http.Cookie;
import java.time.Duration;

/** A cookie that scripts can't read and that other sites' forms don't send. */
final class BrowserCookie {
    private BrowserCookie() {}

    /**
     * @param life zero takes the cookie away
     * @param secure whether the page came encrypted, and the cookie may only go back that way
     */
    static Cookie of(String name, String value, Duration life, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        return cookie;
    }
}
