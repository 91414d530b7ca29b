package org.framewise.command;

/** The web server that serves all pages. */
@FunctionalInterface
public interface Server {
    /** Starts the server and returns once it is ready; it keeps running until the process ends. */
    void start(Options options);
}
