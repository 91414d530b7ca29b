package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewise.attempt.DatabaseProbe;
import org.framewise.testing.OnEachEngine;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

class HealthControllerTest extends OnEachEngine {
    @Test
    void theProgramIsHealthyWhileTheDatabaseResponds() {
        assertThat(new HealthController(the(DatabaseProbe.class)).health()).isEqualTo(ResponseEntity.ok("ok\n"));
    }

    @Test
    void theProgramIsUnhealthyWhileTheDatabaseIsUnavailable() {
        JdbcDataSource nowhere = new JdbcDataSource();
        nowhere.setUrl("jdbc:h2:mem:nowhere;IFEXISTS=TRUE");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(nowhere));
            context.register(DatabaseProbe.class);
            context.refresh();

            ResponseEntity<String> health = new HealthController(context.getBean(DatabaseProbe.class)).health();

            assertThat(health.getStatusCode().value()).isEqualTo(503);
            assertThat(health.getBody()).isEqualTo("database unreachable\n");
        }
    }
}
