package org.framewise.classroom;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Lets one colleague make an account: twenty of 29 characters (97 bits), so that nobody guesses one. The program keeps
 * its hash only.
 */
public record InvitationCode(String value) {
    private static final int LENGTH = 20;

    /** @throws IllegalArgumentException if it isn't written as {@link #of(String)} would give it */
    public InvitationCode {
        if (!CodeLetters.isCode(value, LENGTH)) {
            throw new IllegalArgumentException("not the code of an invitation");
        }
    }

    static InvitationCode random(RandomGenerator random) {
        return new InvitationCode(CodeLetters.random(LENGTH, random));
    }

    /** The code in an address, or in what somebody typed. */
    public static Optional<InvitationCode> of(String typed) {
        return CodeLetters.read(typed, LENGTH).map(InvitationCode::new);
    }

    /** How it is stored. */
    String hash() {
        return Sha256.hex(value);
    }

    /** Says nothing, lest it stand in a log. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
