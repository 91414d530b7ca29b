package org.framewise.ui.security;

import jakarta.servlet.http.Cookie;
import java.time.Duration;

/** Creates cookies that scripts can't read and that forms on other sites don't send. */
final class BrowserCookie {
    private BrowserCookie() {}

    /**
     * @param life zero deletes the cookie
     * @param secure whether the request was encrypted; the cookie is then only sent over encrypted connections
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
