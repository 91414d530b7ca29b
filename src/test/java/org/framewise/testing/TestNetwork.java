package org.framewise.testing;

import java.net.InetAddress;
import java.util.List;
import org.framewise.classroom.NetworkCards;
import org.jspecify.annotations.Nullable;

/** The machine's network addresses, or those that a test substitutes. */
public class TestNetwork extends NetworkCards {
    private volatile @Nullable List<InetAddress> instead;

    /** @param addresses the addresses at which phones can reach the machine; absent for its real addresses */
    public void set(@Nullable List<InetAddress> addresses) {
        instead = addresses;
    }

    @Override
    public List<InetAddress> reachable() {
        List<InetAddress> set = instead;
        return set == null ? super.reachable() : set;
    }
}
