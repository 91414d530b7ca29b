package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** An invitation that can't be used to create an account: unknown, withdrawn, used or expired. */
public class NoSuchInvitation extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
