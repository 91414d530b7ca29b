package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import org.framewise.testing.ScreenTest;
import org.junit.jupiter.api.Test;

class OpenPagesTest extends ScreenTest {
    /** A time, in milliseconds, long before the last heartbeat of the page that every view test has open. */
    private static final long LONG_AGO = 1_000;

    /** Opens another page in this session, with its last heartbeat at that time. */
    private static UI opened(long lastSign) {
        VaadinSession session = VaadinSession.getCurrent();
        UI page = new UI();
        page.getInternals().setSession(session);
        page.doInit(VaadinRequest.getCurrent(), session.getNextUIid(), "page");
        session.addUI(page);
        page.getInternals().setLastHeartbeatTimestamp(lastSign);
        OpenPages.closeOldest(session, page);
        return page;
    }

    /** Opens pages up to the limit; the first page has the oldest heartbeat. */
    private static List<UI> asManyAsMayBe() {
        List<UI> all = new ArrayList<>();
        while (VaadinSession.getCurrent().getUIs().size() < OpenPages.MOST) {
            all.add(opened(LONG_AGO + all.size()));
        }
        return all;
    }

    @Test
    void aSessionMayHaveTwentyOpenPages() {
        assertThat(asManyAsMayBe()).hasSize(20).noneMatch(UI::isClosing);
        assertThat(UI.getCurrent().isClosing()).isFalse();
    }

    @Test
    void beyondTheLimitTheLongestSilentPageIsClosed() {
        List<UI> pages = asManyAsMayBe();
        pages.get(7).getInternals().setLastHeartbeatTimestamp(LONG_AGO - 1);

        UI newest = opened(LONG_AGO);

        assertThat(pages).filteredOn(UI::isClosing).containsExactly(pages.get(7));
        assertThat(newest.isClosing()).isFalse();
    }

    @Test
    void closedPagesDoNotCountTowardsTheLimit() {
        List<UI> pages = asManyAsMayBe();
        pages.getLast().close();

        opened(LONG_AGO + 50);
        assertThat(pages).filteredOn(UI::isClosing).containsExactly(pages.getLast());
        opened(LONG_AGO + 51);
        assertThat(pages).filteredOn(UI::isClosing).containsExactly(pages.getFirst(), pages.getLast());
    }
}
