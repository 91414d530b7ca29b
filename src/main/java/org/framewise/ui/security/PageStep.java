package org.framewise.ui.security;

import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Adds something to the HTML of a page before it is sent. {@link PagePolicy} runs all steps, then escapes and signs the scripts of the page,
 * theirs included. A listener of its own could run after that, and its scripts would be neither escaped nor allowed to run.
 */
@FunctionalInterface
public interface PageStep {
    void apply(IndexHtmlResponse page);
}
