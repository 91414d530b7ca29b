package org.framewise.results.research;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.framewise.attempt.ConstrainedWrites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The secret used to derive pseudonyms. It is created once for each installation and included in backups. It is created
 * at startup, because a research file may be written from a copy of the database, and a secret created there would be
 * lost.
 */
@Component
class ResearchKey {
    private static final Logger LOG = LoggerFactory.getLogger(ResearchKey.class);
    private static final int BYTES = 32;

    private final ResearchKeyTable table;
    private final ConstrainedWrites writes;

    ResearchKey(ResearchKeyTable table, ConstrainedWrites writes) {
        this.table = table;
        this.writes = writes;
    }

    @EventListener(ContextRefreshedEvent.class)
    void makeInTime() {
        try {
            pseudonyms();
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "The secret for pseudonyms could not be created yet; it will be with the first file for researchers: {}",
                    databaseAway.toString());
        }
    }

    Pseudonyms pseudonyms() {
        return new Pseudonyms(table.secret().orElseGet(this::made));
    }

    private String made() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        // violates the constraint if another node has just created it
        writes.unless(ResearchKeyTable.KEY, () -> table.insert(HexFormat.of().formatHex(secret)));
        return table.secret().orElseThrow();
    }
}
