package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when the URL doesn't name an attempt of this browser's learner. */
public class NoSuchAttempt extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
