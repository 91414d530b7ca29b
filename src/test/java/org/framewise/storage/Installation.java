package org.framewise.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.framewise.quiz.Items;
import org.framewise.testing.World;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A data directory in use: learners who take a quiz of three items. */
final class Installation implements AutoCloseable {
    final Path data;
    final JdbcConnectionPool source;
    final World world;

    Installation(Path data) {
        this.data = data;
        this.source = JdbcConnectionPool.create(
                "jdbc:h2:file:" + data.resolve("framewise") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "", "");
        Migrations.run(source, Migrations.Vendor.H2);
        this.world = new World(source);
        world.catalogue.put(Items.quizOfChoices("A", IntStream.rangeClosed(1, 3)));
    }

    /** Starts an attempt of a new learner, who answers two of three items. */
    void oneMore(String nickname) {
        world.start(world.learner(nickname), "A").chooses("A-1", "a").chooses("A-2", "b");
    }

    List<String> responses() {
        return responses(JdbcClient.create(source));
    }

    static List<String> responses(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT l.nickname, r.item_id, r.chosen, r.score
                FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                ORDER BY l.nickname, r.item_id""")
                .query((row, n) ->
                        row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getDouble(4))
                .list();
    }

    /** Records a migration of a newer version. */
    void migratedTo(String version) {
        JdbcClient.create(source).sql("""
                        INSERT INTO "flyway_schema_history"
                        SELECT 9999, :version, 'later', 'SQL', 'V' || :version || '__later.sql', 1, "installed_by",
                               "installed_on", 1, TRUE
                        FROM "flyway_schema_history" WHERE "installed_rank" = 1""").param("version", version).update();
    }

    List<String> nicknames() {
        return new ArrayList<>(JdbcClient.create(source)
                .sql("SELECT nickname FROM learner ORDER BY nickname")
                .query(String.class)
                .list());
    }

    static String any() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void close() {
        world.close();
        source.dispose();
    }
}
