package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** This browser has no attempt at this address. */
public class NoSuchAttempt extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
