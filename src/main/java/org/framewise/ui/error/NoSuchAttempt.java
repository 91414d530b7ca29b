package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when the URL names no attempt of this browser's learner. */
public class NoSuchAttempt extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
