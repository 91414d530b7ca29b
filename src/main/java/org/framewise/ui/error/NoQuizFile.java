package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** An assignment of a quiz of which neither a file nor a stored revision is there. */
public final class NoQuizFile extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
