package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** An assignment whose quiz has neither a file nor a stored revision. */
public final class NoQuizFile extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
