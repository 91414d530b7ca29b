package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** A quiz that is no longer offered. */
public final class NoSuchQuiz extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
