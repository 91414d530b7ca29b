package org.framewise.ui.security;

import com.vaadin.flow.server.communication.IndexHtmlResponse;

/**
 * Adds something to the HTML of a page before it is sent. {@link PagePolicy} runs all steps, then escapes all scripts
 * of the page and adds the nonce, including the scripts that steps have added. A separate listener could run after
 * that; the scripts it adds would then be neither escaped nor allowed to run.
 */
@FunctionalInterface
public interface PageStep {
    void apply(IndexHtmlResponse page);
}
