package org.framewise.quiz;

import java.util.Arrays;
import java.util.Optional;

/** A skill that items practise. The names shown to learners are in the translations under {@code skill.<id>}. */
public enum Skill {
    FACT_OPINION("fact-opinion"),
    LOADED_LANGUAGE("loaded-language"),
    FRAMING("framing"),
    SOURCING("sourcing"),
    DISCLOSURE("disclosure"),
    COMPARISON("comparison");

    private final String id;

    Skill(String id) {
        this.id = id;
    }

    /** The name used in quiz files. */
    public String id() {
        return id;
    }

    public static Optional<Skill> of(String id) {
        return Arrays.stream(values()).filter(skill -> skill.id.equals(id)).findFirst();
    }
}
