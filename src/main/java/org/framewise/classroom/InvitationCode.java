package org.framewise.classroom;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code that lets one colleague create an account: 20 characters from an alphabet of 29 (97 bits), impossible to
 * guess. Only its hash is stored.
 */
public record InvitationCode(String value) {
    private static final int LENGTH = 20;

    /** @throws IllegalArgumentException if the value isn't in the canonical form returned by {@link #of(String)} */
    public InvitationCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not the code of an invitation");
        }
    }

    static InvitationCode random(RandomGenerator random) {
        return new InvitationCode(CodeLetters.random(LENGTH, random));
    }

    /** Parses a code from a URL or user input. */
    public static Optional<InvitationCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(InvitationCode::new);
    }

    /** The stored form of the code. */
    String hash() {
        return Sha256.hex(value);
    }

    /** Omits the code, to keep it out of logs. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
