package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The address for learners, as somebody has set it: at the start of the program or, for all processes on one database, on a page. */
@Service
public class SchoolAddress {
    private static final String NAME = "address";
    private static final Constraint ALREADY_SET = Constraint.primaryKey("setting");

    private final JdbcClient jdbc;
    private final ConstrainedWrites writes;
    private final Audit audit;
    private final Optional<HostAddress> option;

    SchoolAddress(
            JdbcClient jdbc, ConstrainedWrites writes, Audit audit, @Value("${framewise.address:}") String option) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.audit = audit;
        this.option = HostAddress.of(option);
    }

    /** Of {@code --address}, which nobody can change on a page. */
    public Optional<HostAddress> option() {
        return option;
    }

    /** What a teacher has set last. */
    public Optional<HostAddress> corrected() {
        return jdbc.sql("SELECT content FROM setting WHERE name = :name")
                .param("name", NAME)
                .query(String.class)
                .optional()
                .flatMap(HostAddress::of);
    }

    public void correct(HostAddress address, Teacher teacher) {
        if (!update(address) && !writes.unless(ALREADY_SET, () -> insert(address))) {
            // a colleague set one in between; the last one counts, and both stand in the list of changes
            update(address);
        }
        audit.record(teacher.name(), null, Audit.Action.ADDRESS_SET, address.toString());
    }

    private void insert(HostAddress address) {
        jdbc.sql("INSERT INTO setting (name, content) VALUES (:name, :content)")
                .param("name", NAME)
                .param("content", address.toString())
                .update();
    }

    private boolean update(HostAddress address) {
        return jdbc.sql("UPDATE setting SET content = :content WHERE name = :name")
                        .param("name", NAME)
                        .param("content", address.toString())
                        .update()
                > 0;
    }

    /** Goes back to the address that the program finds by itself. */
    public void forget(Teacher teacher) {
        int gone = jdbc.sql("DELETE FROM setting WHERE name = :name")
                .param("name", NAME)
                .update();
        if (gone > 0) {
            audit.record(teacher.name(), null, Audit.Action.ADDRESS_FORGOTTEN, "");
        }
    }
}
