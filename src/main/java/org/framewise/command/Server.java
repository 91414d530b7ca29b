package org.framewise.command;

/** What serves the pages. */
@FunctionalInterface
public interface Server {
    /** Starts and returns when it is ready; it goes on until the process ends. */
    void start(Options options);
}
