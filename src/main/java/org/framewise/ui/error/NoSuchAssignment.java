package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when an assignment doesn't exist, or belongs to another class. */
public final class NoSuchAssignment extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
