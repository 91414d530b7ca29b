package org.framewise.classroom;

import java.util.Optional;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The configured address for learners: set by an option at startup or, for all processes on one database, on a page.
 */
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

    /** The value of {@code --address}, which can't be changed on a page; empty if the option isn't set. */
    public Optional<HostAddress> option() {
        return option;
    }

    /** The address that a teacher set last; empty if none is set. */
    public Optional<HostAddress> corrected() {
        return settings.find(NAME).flatMap(HostAddress::of);
    }

    public void correct(HostAddress address, Teacher teacher) {
        String content = address.toString();
        if (!settings.replace(NAME, content) && !writes.unless(ALREADY_SET, () -> settings.insert(NAME, content))) {
            // a colleague has just set an address: the last write wins, and both changes are in the audit log
            settings.replace(NAME, content);
        }
        audit.record(teacher.name(), null, Audit.Action.ADDRESS_SET, content);
    }

    /** Reverts to the address that the program detects by itself. */
    public void forget(Teacher teacher) {
        if (settings.delete(NAME)) {
            audit.record(teacher.name(), null, Audit.Action.ADDRESS_FORGOTTEN, "");
        }
    }
}
