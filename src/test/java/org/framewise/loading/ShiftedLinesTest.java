package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One line is indented a space too little or too much. If that changes the quiz, there is exactly one finding: it is
 * reported on that line, and says how far to indent the line.
 */
@Tag("property")
class ShiftedLinesTest {
    @Test
    void aShiftedLineIsReportedInAQuizWithEveryItemType() {
        assertTold(Sample.EVERY_TYPE, 1);
    }

    @Test
    void aShiftedLineIsReportedInAQuizWithTwoForms() {
        assertTold(Sample.TWO_FORMS, 1);
    }

    @Test
    void aShiftedLineIsReportedInARealQuiz() throws IOException {
        assertTold(Files.readString(Path.of("quizzes", "d-two-stories-one-promise.yaml")), 7);
    }

    private static void assertTold(String text, int step) {
        List<String> lines = text.lines().toList();
        List<String> told = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int number = 0; number < lines.size(); number += step) {
            String line = lines.get(number);
            int indent = YamlFieldLine.indent(line);
            for (int shifted : new int[] {indent - 1, indent + 1}) {
                if (line.isBlank() || shifted < 0) {
                    continue;
                }
                List<String> changed = new ArrayList<>(lines);
                changed.set(number, " ".repeat(shifted) + line.strip());
                List<Told> findings =
                        Told.all(Sample.read(String.join("\n", changed) + "\n").findings());
                if (!findings.isEmpty()) {
                    String remedy = "Indent it by " + indent + (indent == 1 ? " space" : " spaces");
                    wanted.add(number + 1 + ": " + remedy);
                    told.add(findings.getFirst().line() + ": "
                            + (findings.size() == 1
                                    ? findings.getFirst().remedy().replaceFirst("[,.].*", "")
                                    : findings.toString()));
                }
            }
        }
        assertThat(told).hasSizeGreaterThan(lines.size() / step / 2).containsExactlyElementsOf(wanted);
    }
}
