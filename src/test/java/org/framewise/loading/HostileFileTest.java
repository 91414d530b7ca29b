package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.EVERY_TYPE;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.findings;
import static org.framewise.loading.Sample.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.framewise.testing.Property;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that are not quizzes at all, by accident or on purpose. */
@Tag("property")
class HostileFileTest {
    private static final String WRITE_IT_OUT =
            "Quiz files have no anchors, aliases or tags: write the value itself here.";
    private static final String SAVE_AS_UTF_8 = "In your editor, save the file with the encoding UTF-8.";

    @Test
    void aByteOrderMarkDoesNotMatter() {
        Reading reading = read("\uFEFF" + EVERY_TYPE);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.revision())
                .isNotNull()
                .satisfies(revision -> assertThat(revision.text()).isEqualTo(EVERY_TYPE));
    }

    @Test
    void windowsLineEndingsDoNotMatter() {
        assertThat(findings(EVERY_TYPE.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void aFileInUtf16IsReported() {
        assertThat(findings(EVERY_TYPE.getBytes(StandardCharsets.UTF_16)))
                .containsExactly(new Told("quiz.yaml", 0, "The file is in UTF-16, not in UTF-8.", SAVE_AS_UTF_8));
        assertThat(findings(EVERY_TYPE.getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly(new Told(
                        "quiz.yaml",
                        1,
                        "The line contains the control character U+0000.",
                        "Text files don’t contain this character: the file may be UTF-16, or not text at all. "
                                + SAVE_AS_UTF_8));
    }

    @Test
    void aFileInLatin1IsReportedWithThePosition() {
        byte[] bytes = everyType("  title: Sort\n", "  title: Urteil über Fakten\n")
                .replace('“', '"')
                .replace('”', '"')
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(findings(bytes))
                .containsExactly(new Told(
                        "quiz.yaml",
                        23,
                        "The file is not in UTF-8: character 17 of this line cannot be read.",
                        SAVE_AS_UTF_8));
    }

    @Test
    void aFileThatEndsWithinACharacterIsReported() {
        byte[] whole = "format: 1\ntitle: “".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);

        assertThat(findings(cut))
                .containsExactly(new Told(
                        "quiz.yaml",
                        2,
                        "The file is not in UTF-8: character 8 of this line cannot be read.",
                        SAVE_AS_UTF_8));
    }

    @Test
    void aControlCharacterIsReported() {
        assertThat(findings(everyType("  title: Sort\n", "  title: So\u001Brt\n")))
                .containsExactly(new Told(
                        "quiz.yaml",
                        23,
                        "The line contains the control character U+001B.",
                        "Delete it. As it is invisible, you may have to retype the line."));
    }

    @Test
    void aFileOfTenMegabytesIsReported() {
        assertThat(findings(new byte[10_000_000]))
                .containsExactly(
                        new Told("quiz.yaml", 0, "The file is larger than 1 MB.", "Split it into several quizzes."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF", "# nothing but a comment\n", "---\n", "null\n", "---\n...\n"})
    void anEmptyFileIsReported(String text) {
        assertThat(findings(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem())
                        .containsAnyOf("The file is empty.", "The file contains only comments."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"just words\n", "- a\n- list\n", "42\n"})
    void aFileThatIsNotAQuizIsReported(String text) {
        assertThat(findings(text))
                .containsExactly(new Told(
                        "quiz.yaml",
                        1,
                        "A quiz file does not start like this.",
                        "Start with the fields, first `format: 1`."));
    }

    @Test
    void brokenYamlThatNoSlipExplainsIsReportedWithItsLine() {
        assertThat(findings(everyType("  skills: [sourcing]\n", "  skills: [sourcing]]\n")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(84);
                    assertThat(finding.problem()).isEqualTo("This line does not fit the lines above it.");
                });
    }

    @Test
    void aDuplicateKeyIsReportedAndTheRestStillChecked() {
        String text = Sample.change(
                everyType("  stem: Make it checkable.", "  stem: Make it checkable.\n  stem: Again."),
                "key: b\n",
                "key: z\n");

        assertThat(findings(text))
                .extracting(Told::toString)
                .containsExactly(
                        "quiz.yaml:75: The key `z` is not one of the choices. Write one of `a`, `b`, `c`.",
                        "quiz.yaml:201: The field `stem` appears twice in the same place. Keep one of the two; the first is on line 200. If a new list entry starts here, it needs a dash: `- stem: …`.");
    }

    @Test
    void aSecondDocumentIsReported() {
        assertThat(findings(EVERY_TYPE + "---\nformat: 1\n"))
                .containsExactly(
                        new Told("quiz.yaml", 222, "A second document starts here.", "Put each quiz in its own file."));
    }

    @Test
    void anAnchorIsReported() {
        assertThat(findings(everyType("language: en\n", "language: &name en\n")))
                .containsExactly(new Told("quiz.yaml", 7, "The anchor `&name` gives a name to a value.", WRITE_IT_OUT));
    }

    @Test
    void anAliasIsReported() {
        assertThat(findings(Sample.change(
                        everyType("language: en\n", "language: &name en\n"), "  type: order\n", "  type: *name\n")))
                .containsExactly(
                        new Told("quiz.yaml", 7, "The anchor `&name` gives a name to a value.", WRITE_IT_OUT),
                        new Told("quiz.yaml", 167, "The alias `*name` stands for another value.", WRITE_IT_OUT));
    }

    @Test
    void anAliasBombIsRefusedImmediately() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String before = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((before + ", ").repeat(8))
                    .append(before)
                    .append("]\n");
        }

        List<Told> found = findings(bomb.toString());

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.problem()).isEqualTo("The alias `*a` stands for another value.");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://localhost/\"]]]]",
                "!!java.lang.String Sort",
                "!!str Sort",
                "!mine Sort",
                "! Sort",
                "!<tag:yaml.org,2002:binary> U29ydA=="
            })
    void aYamlTagIsRefusedAndNothingInstantiated(String value) {
        assertThat(findings(everyType("language: en\n", "language: " + value + "\n")))
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(7);
                    assertThat(finding.problem()).startsWith("The tag `").endsWith("` gives a type to a value.");
                    assertThat(finding.remedy()).isEqualTo(WRITE_IT_OUT);
                });
    }

    @Test
    void deepNestingIsReported() {
        assertThat(findings("format: 1\nitems: " + "[".repeat(100_000)))
                .containsExactly(new Told(
                        "quiz.yaml",
                        2,
                        "The values are nested more than 20 levels deep.",
                        "No quiz needs that: look for stray brackets or indentation."));
        assertThat(findings("- ".repeat(100_000)))
                .extracting(Told::problem)
                .containsExactly("The values are nested more than 20 levels deep.");
        assertThat(findings("{a: ".repeat(100_000)))
                .extracting(Told::problem)
                .containsExactly("The values are nested more than 20 levels deep.");
        assertThat(findings("? ".repeat(100_000)))
                .extracting(Told::problem)
                .containsExactly("The values are nested more than 20 levels deep.");
    }

    @Test
    void aListAsAKeyIsReported() {
        assertThat(findings(EVERY_TYPE + "? [a, b]\n: c\n"))
                .containsExactly(new Told(
                        "quiz.yaml",
                        222,
                        "There is a list or a set of fields where a field name is needed.",
                        "Write a word before the colon."));
    }

    @Test
    void hugeNumbersAreTreatedAsText() {
        for (String number : List.of("1e999999999", ".inf", ".nan", "-.inf", "1e999", "9".repeat(4_000))) {
            assertThat(findings(everyType("expected_facility: 0.45", "expected_facility: " + number)))
                    .extracting(Told::line)
                    .containsExactly(86);
        }
    }

    @Test
    void theNumberOfFindingsIsLimited() {
        StringBuilder text = new StringBuilder(EVERY_TYPE);
        for (int i = 0; i < 5000; i++) {
            text.append("x").append(i).append(": 1\n");
        }

        assertThat(findings(text.toString())).hasSize(201);
    }

    @Test
    void aLargeFileIsReadToItsEnd() {
        StringBuilder text = new StringBuilder(EVERY_TYPE);
        String item = EVERY_TYPE.substring(EVERY_TYPE.indexOf("- id: T-03"), EVERY_TYPE.indexOf("- id: T-04"));
        for (int i = 0; text.length() < 990_000; i++) {
            text.append(item.replace("T-03", "X-" + i));
        }
        text.append("x: 1\n");

        assertThat(findings(text.toString())).extracting(Told::problem).anyMatch(problem -> problem.contains("`x`"));
    }

    @Test
    void readingARandomlyChangedFileNeverThrows() {
        String alphabet = "abz019 :-#'\"[]{}&*!|>%@`,?\n\t\\\u0000\u0085\u202E“é\uD83D";
        Property.holds(random -> {
            StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? Sample.TWO_FORMS : EVERY_TYPE);
            for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(30));
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(5)) {
                    case 0 -> text.insert(at, c);
                    case 1 -> text.setCharAt(at, c);
                    case 2 -> text.delete(at, end);
                    case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                    default -> deleteLine(text, at);
                }
            }
            assertEndsInFindingsOrAQuiz(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void readingRandomlyChangedBytesNeverThrows() {
        Property.holds(random -> {
            byte[] bytes = EVERY_TYPE.getBytes(StandardCharsets.UTF_8);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertEndsInFindingsOrAQuiz(bytes);
        });
    }

    private static void assertEndsInFindingsOrAQuiz(byte[] bytes) {
        Reading reading = read(bytes);
        assertThat(reading.revision() == null).isNotEqualTo(reading.findings().isEmpty());
        assertThat(Told.all(reading.findings())).allSatisfy(finding -> {
            assertThat(finding.line()).isNotNegative();
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            QuizReader.resolve(text);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).isNotNull();
        }
    }

    private static void deleteLine(StringBuilder text, int at) {
        int start = text.lastIndexOf("\n", at);
        int end = text.indexOf("\n", at + 1);
        if (start >= 0 && end > start) {
            text.delete(start, end);
        }
    }
}
