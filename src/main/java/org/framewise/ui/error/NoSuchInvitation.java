package org.framewise.ui.error;

import com.vaadin.flow.router.NotFoundException;

/** An invitation that no account can be made with: unknown, withdrawn, used up or too old. */
public class NoSuchInvitation extends NotFoundException {
    private static final long serialVersionUID = 1L;
}
