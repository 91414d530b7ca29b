package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Classrooms, each seen by its owner and those with whom she shares it. */
@Service
public class Classrooms {
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Classrooms(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes a classroom that is open for joining and ends in a year.
     *
     * @throws IllegalArgumentException when the name is blank or too long
     */
    public Classroom create(TeacherId owner, String name) {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > Classroom.MAX_NAME) {
            throw new IllegalArgumentException("a classroom's name has 1 to " + Classroom.MAX_NAME + " characters");
        }
        for (int tries = 1; ; tries++) {
            Classroom classroom = new Classroom(
                    ClassroomId.random(),
                    tidy,
                    owner,
                    JoinCode.random(random),
                    true,
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1),
                    Classroom.AfterEnd.COUNTS,
                    null,
                    clock.instant());
            try {
                transaction.executeWithoutResult(status -> insert(classroom));
                return classroom;
            } catch (DuplicateKeyException codeTaken) {
                if (tries == TRIES) {
                    throw codeTaken;
                }
            }
        }
    }

    private void insert(Classroom classroom) {
        jdbc.sql("""
                INSERT INTO classroom (id, name, owner_id, join_code, joining, ends_on, after_end, created_at)
                VALUES (:id, :name, :owner, :code, :joining, :ends, :after, :created)""")
                .param("id", classroom.id().value())
                .param("name", classroom.name())
                .param("owner", classroom.owner().value())
                .param("code", classroom.code().value())
                .param("joining", classroom.joining())
                .param("ends", classroom.endsOn())
                .param("after", classroom.afterEnd().id())
                .param("created", classroom.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:classroom, :teacher)")
                .param("classroom", classroom.id().value())
                .param("teacher", classroom.owner().value())
                .update();
    }

    /** The classrooms that a teacher may see, the newest first. */
    public List<Classroom> of(TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE t.teacher_id = :teacher ORDER BY c.created_at DESC, c.id""")
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .list();
    }

    /** A classroom that the teacher may see; nobody else's. */
    public Optional<Classroom> find(ClassroomId id, TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE c.id = :id AND t.teacher_id = :teacher""")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .optional();
    }

    static Classroom classroom(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Classroom(
                new ClassroomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new TeacherId(row.getObject("owner_id", UUID.class)),
                new JoinCode(row.getString("join_code")),
                row.getBoolean("joining"),
                row.getObject("ends_on", LocalDate.class),
                Classroom.AfterEnd.of(row.getString("after_end")),
                ended == null ? null : ended.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
