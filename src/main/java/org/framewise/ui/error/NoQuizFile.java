package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when the quiz of an assignment has neither a file nor a stored revision. */
public final class NoQuizFile extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
