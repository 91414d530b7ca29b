package org.framewise.bench.protocol;

import java.io.IOException;

/** The server doesn't know the page any more: a browser would load it again. */
public final class SessionEnded extends IOException {
    private static final long serialVersionUID = 1L;

    SessionEnded() {
        super("the session has ended");
    }
}
