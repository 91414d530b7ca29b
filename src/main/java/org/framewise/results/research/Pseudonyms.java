package org.framewise.results.research;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives pseudonyms from database ids (HMAC-SHA-256, RFC 2104). They are deterministic, and can't be linked to the ids
 * without the installation's secret.
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";

    /** 80 bits: the probability of a collision among a million ids is below 10⁻¹². */
    private static final int DIGITS = 20;

    private final SecretKeySpec key;

    Pseudonyms(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The pseudonym of an id: 20 hexadecimal digits. */
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
