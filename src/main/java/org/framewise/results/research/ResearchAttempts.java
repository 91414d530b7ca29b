package org.framewise.results.research;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.framewise.results.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the attempts of everybody who is not left out, a few hundred at a time, as they started. */
@Component
final class ResearchAttempts {
    private static final int SIZE = 400;
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String SQL = """
            SELECT a.id, a.started_at FROM attempt a JOIN learner l ON l.id = a.learner_id
            WHERE l.research AND a.started_at >= :after AND (a.started_at > :after OR a.id > :last)%s
            ORDER BY a.started_at, a.id FETCH FIRST :size ROWS ONLY""";

    private final JdbcClient jdbc;

    ResearchAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sight absent for the whole installation */
    void forEach(@Nullable Sight sight, Consumer<List<UUID>> consumer) {
        Place place = new Place(new UUID(0, 0), ALWAYS);
        while (true) {
            List<Place> page = page(sight, place);
            if (!page.isEmpty()) {
                consumer.accept(page.stream().map(Place::id).toList());
                place = page.getLast();
            }
            if (page.size() < SIZE) {
                return;
            }
        }
    }

    private List<Place> page(@Nullable Sight sight, Place after) {
        JdbcClient.StatementSpec statement = jdbc.sql(SQL.formatted(sight == null ? "" : " AND " + Sight.SQL));
        return (sight == null ? statement : sight.in(statement))
                .param("after", after.startedAt)
                .param("last", after.id)
                .param("size", SIZE)
                .query((row, n) ->
                        new Place(row.getObject("id", UUID.class), row.getObject("started_at", OffsetDateTime.class)))
                .list();
    }

    private record Place(UUID id, OffsetDateTime startedAt) {}
}
