package org.framewise.ui.security;

import java.util.Optional;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.JoinCode;
import org.framewise.classroom.Joining;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.ResumeCode;
import org.springframework.stereotype.Component;

/**
 * Looks up join codes and personal codes. Look-ups are never delayed, however many wrong codes arrive: codes are too
 * long to be guessed, see docs/decisions/0009. Only short personal codes from older versions are throttled.
 *
 * @see "docs/decisions/0009-codes-are-long-enough-that-guessing-needs-no-lockout.md"
 */
@Component
public class Codes {
    private final Joining joining;
    private final Learners learners;
    private final WrongCodes wrong;
    private final ShortCodeThrottle shortCodes = new ShortCodeThrottle(System::nanoTime);

    Codes(Joining joining, Learners learners, WrongCodes wrong) {
        this.joining = joining;
        this.learners = learners;
        this.wrong = wrong;
    }

    /** The classroom with that join code, whether or not it is open for joining. */
    public Optional<Classroom> classroom(JoinCode code) {
        Optional<Classroom> classroom = joining.find(code);
        if (classroom.isEmpty()) {
            wrong.countJoinCode();
        }
        return classroom;
    }

    /** Looks up the learner with that personal code. */
    public Outcome learner(ResumeCode code) {
        String network = ClientNetwork.current();
        if (code.isShort() && !shortCodes.mayTry(network, code.value())) {
            return new Outcome.Slow();
        }
        Optional<Learner> learner = learners.byCode(code);
        if (code.isShort()) {
            learner.ifPresentOrElse(right -> shortCodes.right(network, code.value()), () -> shortCodes.wrong(network));
        }
        if (learner.isEmpty()) {
            wrong.countPersonalCode();
        }
        return learner.<Outcome>map(Outcome.Right::new).orElseGet(Outcome.Wrong::new);
    }

    /** Outcome of looking up a personal code. */
    public sealed interface Outcome {
        record Right(Learner learner) implements Outcome {}

        record Wrong() implements Outcome {}

        /** The code was not looked up, because of too many wrong codes of that length. */
        record Slow() implements Outcome {}
    }
}
