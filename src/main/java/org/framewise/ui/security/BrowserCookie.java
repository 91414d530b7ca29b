package org.framewise.ui.security;

import jakarta.servlet.http.Cookie;
import java.time.Duration;

/** Creates HttpOnly cookies that are not sent with forms from other sites. */
final class BrowserCookie {
    private BrowserCookie() {}

    /**
     * @param life lifetime of the cookie; zero deletes it
     * @param secure whether the request was encrypted; if so, the cookie is sent over encrypted connections only
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
