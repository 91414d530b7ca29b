package org.framewise.classroom;

import java.security.SecureRandom;
import java.util.Base64;

/** Random keys for cookies: 256 bits. Only their hashes are stored; bits that many need no slow one. */
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

    /** Whether a browser may show that at all. */
    static boolean isKey(String shown) {
        return shown.length() <= LONGEST;
    }
}
