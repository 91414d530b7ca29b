package org.framewise.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerCopyTest {
    private static java.util.Optional<AnswerCopy> read(String json) {
        return AnswerCopy.of(JsonMapper.shared().readTree(json));
    }

    @Test
    void anAnswerCopyIsParsedFromTheBrowsersData() {
        assertThat(read("""
                {"item": "A-04", "at": 1772452800000, "chosen": ["c"], "sure": ["P75"], "pressed": true}"""))
                .contains(new AnswerCopy(
                        "A-04",
                        Instant.parse("2026-03-02T12:00:00Z"),
                        new FormState(List.of("c"), List.of("P75")),
                        true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{\"at\": \"yesterday\", \"chosen\": [], \"sure\": []}",
                "{\"at\": 1e300, \"chosen\": [], \"sure\": []}",
                "{\"at\": 1, \"chosen\": {\"a\": {}}, \"sure\": []}",
                "{\"at\": 1, \"chosen\": [[\"a\"]], \"sure\": []}",
                "{\"at\": 1, \"chosen\": [null], \"sure\": []}",
            })
    void malformedAnswerCopiesAreIgnored(String json) {
        assertThat(read(json)).isEmpty();
    }
}
