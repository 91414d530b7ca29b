package org.framewise.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins when somebody comes to it from another one: at its top, for the browser would stay as far down as the one before was
 * left. It may stay where the same page shows something else, and it goes its own way back.
 */
public final class PageTop implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String path;

    /** To be told of each page that is reached. */
    public void reached(UI ui, AfterNavigationEvent event) {
        NavigationTrigger trigger = event.getLocationChangeEvent().getTrigger();
        String now = event.getLocation().getPath();
        if (trigger != NavigationTrigger.PAGE_LOAD && trigger != NavigationTrigger.HISTORY && !now.equals(path)) {
            PageParts.toTop(ui);
        }
        path = now;
    }
}
