package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** Thrown when an invitation can't be used to create an account: it is unknown, withdrawn, used or expired. */
public class NoSuchInvitation extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
