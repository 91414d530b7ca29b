package org.framewise.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What choosing a particular distractor suggests. Described in the translations under {@code misconception.<id>}. */
public enum Misconception {
    ALL_IS_OPINION,
    FACTUAL_MEANS_TRUE,
    AGREE_MEANS_FACT,
    TONE_DECIDES,
    HALF_READ,
    MISREAD,
    READS_IN,
    VOICE_MIXUP,
    LABEL_DECIDES,
    NUMBER_IS_NEUTRAL,
    STYLE_ONLY,
    FRAME_MEANS_LIE,
    DISCLAIMER_MIXUP,
    DISCLOSURE_CLEANS,
    DISCLOSURE_CONDEMNS,
    ABSENCE_PROVES,
    SURFACE_COMPARE,
    HINDSIGHT,
    PAGE_FURNITURE;

    /** The tag used in quiz files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Misconception> of(String id) {
        return Arrays.stream(values()).filter(tag -> tag.id().equals(id)).findFirst();
    }
}
