package org.framewise.results.research;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for what has an id in the database: always the same for the same id, and without the installation's secret nobody gets from one to
 * the other (HMAC-SHA-256, RFC 2104).
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";

    /** 80 bits: two of a million ids get the same one with a probability below 10⁻¹². */
    private static final int DIGITS = 20;

    private final SecretKeySpec key;

    Pseudonyms(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 20 hexadecimal digits. */
    String of(UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(id.toString().getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGITS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
