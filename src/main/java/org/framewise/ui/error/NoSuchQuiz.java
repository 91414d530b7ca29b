package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** A quiz that was offered once and is not any more. */
public final class NoSuchQuiz extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
