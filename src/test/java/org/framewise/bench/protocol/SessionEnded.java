package org.framewise.bench.protocol;

import java.io.IOException;

/** The server no longer knows the page; a browser would reload it. */
public final class SessionEnded extends IOException {
    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super("the session has ended");
    }
}
