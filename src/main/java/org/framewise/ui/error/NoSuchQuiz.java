package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when a quiz has a file but is not offered to learners. */
public final class NoSuchQuiz extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
