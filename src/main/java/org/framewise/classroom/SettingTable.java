package org.framewise.classroom;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes settings of the whole installation, by name. */
@Component
class SettingTable extends SqlTable {
    SettingTable(JdbcClient jdbc) {
        super(jdbc);
    }

    Optional<String> find(String name) {
        return jdbc.sql("SELECT content FROM setting WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    void insert(String name, String content) {
        update("INSERT INTO setting (name, content) VALUES (?, ?)", name, content);
    }

    /** @return whether the setting existed before */
    boolean replace(String name, String content) {
        return update("UPDATE setting SET content = ? WHERE name = ?", content, name) > 0;
    }

    /** @return whether the setting existed */
    boolean delete(String name) {
        return update("DELETE FROM setting WHERE name = ?", name) > 0;
    }
}
