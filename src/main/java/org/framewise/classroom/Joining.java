package org.framewise.classroom;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets learners join classrooms by themselves, with a join code and a nickname. */
@Service
public class Joining {
    private final ClassroomTable classrooms;
    private final TransactionTemplate transaction;
    private final Members members;
    private final Learners learners;
    private final RudeWords rudeWords = new RudeWords();

    Joining(ClassroomTable classrooms, TransactionTemplate transaction, Members members, Learners learners) {
        this.classrooms = classrooms;
        this.transaction = transaction;
        this.members = members;
        this.learners = learners;
    }

    /** The classroom with this code, whether open or closed. Callers must throttle guesses. */
    public Optional<Classroom> find(JoinCode code) {
        return classrooms.find(code);
    }

    /** Creates a member, if the code, the classroom and the nickname allow it. */
    public JoinResult join(JoinCode code, Nickname name) {
        return Objects.requireNonNull(transaction.execute(status -> joinLocked(code, name)));
    }

    /** Why the learner currently can't join under this name; empty if they can. Creates nothing. */
    public Optional<JoinResult> obstacle(JoinCode code, Nickname name) {
        Classroom classroom = classrooms.find(code).orElse(null);
        return classroom == null ? Optional.of(new JoinResult.NoSuchCode()) : obstacle(classroom, name);
    }

    private JoinResult joinLocked(JoinCode code, Nickname name) {
        // concurrent joins wait here, so that the second of two with the same name gets a name conflict
        Classroom classroom = classrooms.lock(code).orElse(null);
        if (classroom == null) {
            return new JoinResult.NoSuchCode();
        }
        return obstacle(classroom, name)
                .orElseGet(() -> new JoinResult.Joined(learners.insert(name, classroom.id()), classroom));
    }

    private Optional<JoinResult> obstacle(Classroom classroom, Nickname name) {
        if (!classroom.joining()) {
            return Optional.of(new JoinResult.Closed());
        }
        if (rudeWords.anyIn(name)) {
            return Optional.of(new JoinResult.NameRefused());
        }
        Set<String> taken = members.namesAlike(classroom.id());
        if (taken.contains(NicknameLookAlikes.key(name))) {
            return Optional.of(new JoinResult.NameTaken(free(name, taken)));
        }
        if (members.count(classroom.id()) >= Member.MOST) {
            return Optional.of(new JoinResult.Full());
        }
        return Optional.empty();
    }

    /**
     * Appends the lowest number that makes the nickname free. Each taken name uses up at most one number, so a free
     * nickname is always found.
     */
    static Nickname free(Nickname name, Set<String> taken) {
        return IntStream.rangeClosed(2, taken.size() + 2)
                .mapToObj(number -> numbered(name, number))
                .flatMap(Optional::stream)
                .filter(next -> !taken.contains(NicknameLookAlikes.key(next)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Nickname> numbered(Nickname name, int number) {
        String suffix = " " + number;
        return Nickname.of(FoldedName.cut(name.value(), Nickname.MAX_LENGTH - suffix.length()) + suffix);
    }
}
