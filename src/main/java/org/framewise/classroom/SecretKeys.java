package org.framewise.classroom;

import java.security.SecureRandom;
import java.util.Base64;

/** Random 256-bit keys for cookies. Only their hashes are stored; with that many bits, a fast hash is sufficient. */
final class SecretKeys {
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretKeys() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the text is short enough to be a key, so that nothing longer is hashed. */
    static boolean isKey(String shown) {
        return shown.length() <= LONGEST;
    }
}
