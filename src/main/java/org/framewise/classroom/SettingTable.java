package org.framewise.classroom;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes settings of the whole installation, by their names. */
@Component
class SettingTable {
    private final JdbcClient jdbc;

    SettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String name) {
        return jdbc.sql("SELECT content FROM setting WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    void insert(String name, String content) {
        jdbc.sql("INSERT INTO setting (name, content) VALUES (:name, :content)")
                .param("name", name)
                .param("content", content)
                .update();
    }

    /** @return whether it was set before */
    boolean update(String name, String content) {
        return jdbc.sql("UPDATE setting SET content = :content WHERE name = :name")
                        .param("name", name)
                        .param("content", content)
                        .update()
                > 0;
    }

    /** @return whether it was set */
    boolean delete(String name) {
        return jdbc.sql("DELETE FROM setting WHERE name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }
}
