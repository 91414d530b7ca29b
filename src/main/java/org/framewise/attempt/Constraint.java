package org.framewise.attempt;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * A database constraint, by the name it has on both H2 and PostgreSQL.
 *
 * @param name as written in the migration that creates it, in lower case
 */
public record Constraint(String name) {
    /**
     * H2 (since 2.4) reports the constraint, its index, the table, then the values; only the part before the values is
     * free of user data.
     */
    private static final Pattern H2_UNIQUE = Pattern.compile(
            "^[^\"]*\"(?:PUBLIC\\.\\w+ INDEX )?PUBLIC\\.(?:PRIMARY_KEY_\\w+ ON PUBLIC\\.(\\w+)|(\\w+)_INDEX_\\w+ ON )");

    private static final Pattern H2_REFERENCE = Pattern.compile("\"(\\w+): PUBLIC\\.");

    /**
     * The primary key of a table. The migrations don't name primary keys, so this is the name that PostgreSQL
     * generates.
     */
    public static Constraint primaryKey(String table) {
        return new Constraint(table + "_pkey");
    }

    /** The violated constraint; empty if the database doesn't report it. */
    static Optional<Constraint> violatedBy(DataIntegrityViolationException refused) {
        Throwable cause = refused.getMostSpecificCause();
        Optional<String> name = cause instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : named(String.valueOf(cause.getMessage()));
        return name.map(found -> new Constraint(found.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> named(String h2) {
        Matcher unique = H2_UNIQUE.matcher(h2);
        if (unique.find()) {
            return Optional.of(unique.group(1) == null ? unique.group(2) : primaryKey(unique.group(1)).name);
        }
        Matcher reference = H2_REFERENCE.matcher(h2);
        return reference.find() ? Optional.of(reference.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
