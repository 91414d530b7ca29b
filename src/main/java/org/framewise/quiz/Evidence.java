package org.framewise.quiz;

/** The words that decide an answer, quoted verbatim from a passage, statement, entry or choice of the same source. */
public record Evidence(SourceId source, String text) {
    public Evidence {
        Require.text(text, "evidence");
    }
}
