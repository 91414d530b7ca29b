package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The address for learners, as somebody has set it: at the start of the program or, for all processes on one database, on a page. */
@Service
public class SchoolAddress {
    private static final String NAME = "address";
    private static final Constraint ALREADY_SET = Constraint.primaryKey("setting");

    private final SettingTable settings;
    private final ConstrainedWrites writes;
    private final Audit audit;
    private final Optional<HostAddress> option;

    SchoolAddress(
            SettingTable settings,
            ConstrainedWrites writes,
            Audit audit,
            @Value("${framewise.address:}") String option) {
        this.settings = settings;
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
        return settings.find(NAME).flatMap(HostAddress::of);
    }

    public void correct(HostAddress address, Teacher teacher) {
        String content = address.toString();
        if (!settings.replace(NAME, content) && !writes.unless(ALREADY_SET, () -> settings.insert(NAME, content))) {
            // a colleague set one in between; the last one counts, and both stand in the list of changes
            settings.replace(NAME, content);
        }
        audit.record(teacher.name(), null, Audit.Action.ADDRESS_SET, content);
    }

    /** Goes back to the address that the program finds by itself. */
    public void forget(Teacher teacher) {
        if (settings.delete(NAME)) {
            audit.record(teacher.name(), null, Audit.Action.ADDRESS_FORGOTTEN, "");
        }
    }
}
