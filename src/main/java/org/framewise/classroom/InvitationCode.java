package org.framewise.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** SHA-256 in hexadecimal; enough for a code of that many bits, which needs no slow hash. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Says nothing, lest it stand in a log. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
