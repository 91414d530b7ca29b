package org.framewise.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.framewise.classroom.ClassroomId;
import org.jspecify.annotations.Nullable;

/** The classroom of a learner, as shown in a table. */
public record ClassroomLabel(ClassroomId id, String name) {
    /** Reads the columns {@code classroom_id} and {@code classroom}; null for a learner outside classrooms. */
    public static @Nullable ClassroomLabel read(ResultSet row) throws SQLException {
        UUID id = row.getObject("classroom_id", UUID.class);
        return id == null ? null : new ClassroomLabel(new ClassroomId(id), row.getString("classroom"));
    }
}
