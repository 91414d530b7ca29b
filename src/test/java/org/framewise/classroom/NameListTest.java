package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NameListTest {
    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("Mia", "Mia"),
                Arguments.of("  Mia \u00a0 Berg ", "Mia Berg"),
                Arguments.of("Mia\tBerg", "Mia Berg"),
                Arguments.of("\tMia\t\tBerg\t7b", "Mia Berg"),
                Arguments.of("1\tMia\tmia@example.org", "Mia"),
                Arguments.of("12.;Mia;Berg", "Mia Berg"),
                Arguments.of("Mia,Berg", "Mia Berg"),
                Arguments.of("\"Berg, Mia\",7b", "Berg, Mia 7b"),
                Arguments.of("\"Mia \"\"Mimi\"\" Berg\"", "Mia \"Mimi\" Berg"),
                Arguments.of("\"Mia", "\"Mia"),
                Arguments.of("Mia \"Mimi\" Berg", "Mia \"Mimi\" Berg"),
                Arguments.of("\"Mia\" Berg", "\"Mia\" Berg"),
                Arguments.of("O’Neill", "O’Neill"),
                Arguments.of("小明", "小明"),
                Arguments.of("R2", "R2"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachLineIsAName(String line, String name) {
        assertThat(NameList.read(line)).containsExactly(name);
    }

    @Test
    void blankLinesAreSkippedAndAllLineEndsAreUnderstood() {
        assertThat(NameList.read("Ada\r\n\r\n  \t \nBen\r,;\n\n7\nCem")).containsExactly("Ada", "Ben", "Cem");
        assertThat(NameList.read("")).isEmpty();
    }
}
