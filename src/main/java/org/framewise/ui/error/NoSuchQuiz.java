package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when a quiz is not offered, or no longer. */
public final class NoSuchQuiz extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
