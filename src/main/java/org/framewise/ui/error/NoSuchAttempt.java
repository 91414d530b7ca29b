package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** There is no attempt at this address for this browser. */
public class NoSuchAttempt extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
