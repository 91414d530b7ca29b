package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.framewise.loading.Sample.EVERY_TYPE;
import static org.framewise.loading.Sample.everyType;
import static org.framewise.loading.Sample.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.framewise.loading.tree.Wording;
import org.framewise.testing.Property;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips typical of people who don't program are reported on their line, with a quote of the line and the fix. */
@Tag("property")
class SlipsTest {
    private static final String OR_A_COMMENT =
            "If it is a comment, move it to its own line, indented no further than the field.";

    private static final Pattern TEXT_LINE =
            Pattern.compile("^( *(?:- )?)(" + String.join("|", Fields.TEXTS) + "): (?!>-)(.+)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a year for #buses in the evening",
                "The vote: seven to four",
                "Who won?: the council",
                "The council said:",
                "\"Wisely\" praises the vote",
                "\"Wisely\" praises, and so does \"great\"",
                "'It's praise'",
                "'the voters' choice'",
                "\"They said \"no\" twice\"",
                "\"never closed",
                "'never closed",
                "'closed by a word processor’",
                "“Wisely”: praise",
                "@council said no",
                "`wisely` praises",
                "%5 more",
                "#buses in the evening",
                "- the council",
                "* the council",
                "*the council*",
                "& so on",
                "&so on",
                "!great",
                "> five percent",
                "| five percent",
                "[sic] the council",
                "{sic} the council",
                "? who knows",
                ", and so on",
                "'quoted' # and more",
                "\"Gift\" #1 of many",
            })
    void aSlipInAnyTextIsReportedOnItsLine(String slip) {
        List<String> lines = EVERY_TYPE.lines().toList();
        Set<String> tried = new HashSet<>();
        for (int number = 0; number < lines.size(); number++) {
            Matcher text = TEXT_LINE.matcher(lines.get(number));
            // try each field once per depth
            if (text.matches() && tried.add(text.group(1) + text.group(2))) {
                String line = text.group(1) + text.group(2) + ": " + slip;
                assertTold(lines, number, line);
            }
        }
        assertThat(tried).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab", "nbsp", "no space", "no colon", "wide colon", "nbsp after colon", "deep", "dash"})
    void aSlipAroundAnyFieldIsReportedOnItsLine(String kind) {
        List<String> lines = EVERY_TYPE.lines().toList();
        int tried = 0;
        for (int number = lines.indexOf("items:") + 3; number < lines.size(); number++) {
            String line = lines.get(number);
            YamlFieldLine field = YamlFieldLine.of(line);
            if (field == null
                    || !field.isKnown()
                    || field.value().isEmpty()
                    || field.value().equals(">-")) {
                continue;
            }
            String indent = line.substring(0, field.start());
            String rest = line.substring(field.start());
            String changed = switch (kind) {
                case "tab" -> indent.isEmpty() ? line : "\t" + rest;
                case "nbsp" -> indent.isEmpty() ? line : "\u00a0".repeat(indent.length()) + rest;
                case "no space" -> line.replaceFirst(": ", ":");
                case "no colon" -> line.replaceFirst(":", "");
                case "wide colon" -> line.replaceFirst(": ", "：");
                case "nbsp after colon" -> line.replaceFirst(": ", ":\u00a0");
                case "deep" -> field.dash() >= 0 ? line : indent + " " + rest;
                default -> field.dash() >= 0 ? indent + "–" + rest.substring(1) : line;
            };
            if (!changed.equals(line)) {
                assertTold(lines, number, changed);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(5);
    }

    private static void assertTold(List<String> lines, int number, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(number, line);
        Reading reading = read(String.join("\n", changed) + "\n");
        String shown = Wording.plain(line.strip(), 160);
        assertThat(reading.revision()).as("line %d: %s", number + 1, line).isNull();
        assertThat(Told.all(reading.findings()))
                .as("line %d: %s", number + 1, line)
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(number + 1);
                    assertThat(finding.excerpt()).isEqualTo(shown);
                    assertThat(finding.problem()).doesNotContain("not valid YAML");
                });
    }

    @Test
    void severalSlipsAreReportedTogetherAndTheRestStillChecked() {
        String text = EVERY_TYPE
                .replace("  title: Sort\n", "  title: Warm-up: six statements\n")
                .replace("    rationale: It praises.\n", "    rationale: \"Wisely\" praises the vote.\n")
                .replace("  stem: Which could help?\n", "\tstem: Which could help?\n")
                .replace("    text: wisely\n", "    text: wisely # praise\n")
                .replace("key: b\n", "key: z\n");

        assertThat(Told.all(read(text).findings()))
                .extracting(Told::toString)
                .containsExactly(
                        "quiz.yaml:23: `title` has a colon followed by a space: `Warm-up: six statements`. "
                                + "Without quotation marks, that ends a field name. Put the whole text in "
                                + "quotation marks: `title: 'Warm-up: six statements'`.",
                        "quiz.yaml:68: The text of `text` is cut off before `# praise`: `#` starts a comment here. "
                                + "Put the whole text in quotation marks: `text: 'wisely # praise'`. " + OR_A_COMMENT,
                        "quiz.yaml:69: `rationale` starts with a quotation mark, so YAML takes only `\"Wisely\"` for its "
                                + "text and `praises the vote.` is left over. Put the whole text in quotation marks: "
                                + "`rationale: '\"Wisely\" praises the vote.'`.",
                        "quiz.yaml:75: The key `z` is not one of the choices. Write one of `a`, `b`, `c`.",
                        "quiz.yaml:87: The line starts with a tab. Indent it with ordinary spaces, as far as the lines "
                                + "it belongs to: 2.");
    }

    @Test
    void aCommentThatCutsOffATextIsReported() {
        assertThat(Told.all(read(everyType(
                                "    rationale: It praises.\n", "    rationale: It praises #buses in the evening.\n"))
                        .findings()))
                .containsExactly(new Told(
                        "quiz.yaml",
                        69,
                        "The text of `rationale` is cut off before `#buses in the evening.`: `#` starts a comment here.",
                        "Put the whole text in quotation marks: " + "`rationale: 'It praises #buses in the evening.'`. "
                                + OR_A_COMMENT,
                        "rationale: It praises #buses in the evening."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  stem: Which could help? #really\n",
                "  stem: Which could\n    #really help?\n",
                "  stem: >- #1\n    Which could help?\n",
                "  stem: >-\n      Which could help?\n    #really\n",
                "  stem: #1\n    Which could help?\n",
                "  stem: 'Which could help?' #1\n",
            })
    void noPartOfATextIsLostSilently(String stem) {
        assertThat(Told.all(read(everyType("  stem: Which could help?\n", stem)).findings()))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.problem()).contains("is cut off before `#"));
    }

    @Test
    void commentsOnTheirOwnLineOrAfterFixedValuesAreFine() {
        String text = EVERY_TYPE
                .replace("minutes: 10\n", "minutes: 10 # or less\n")
                .replace("items:\n", "items: # the items\n# one by one\n")
                .replace("  difficulty: hard\n", "  difficulty: hard # a guess\n  # next\n")
                .replace("  key: [a, c]\n", "  key: [a, c] # two\n")
                .replace("    text: Monday\n", "    text: Monday\n    # a day\n")
                .replace("    - text: for it\n", "    - text: for it#\n");

        assertThat(Told.all(read(text).findings()))
                .extracting(Told::problem)
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("the segments with `#`"));
    }

    @Test
    void anEntryWithoutItsDashIsReported() {
        assertDash("  - id: b\n    text: wisely\n", "    id: b\n    text: wisely\n");
        assertDash("  - id: b\n    text: wisely\n", "  id: b\n    text: wisely\n");
        assertDash("- id: T-03\n", "id: T-03\n");
        assertDash("- id: T-03\n", "  id: T-03\n");
        assertDash("    - text: the council\n", "    text: the council\n");
    }

    private static void assertDash(String entry, String without) {
        String text = everyType(entry, without);
        int line = (int) text.substring(0, text.indexOf(without)).lines().count() + 1;
        assertThat(Told.all(read(text).findings())).as(without).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.remedy()).contains("dash");
        });
    }

    @Test
    void aHeadingWithoutItsColonIsTheOnlyFinding() {
        List<String> lines = EVERY_TYPE.lines().toList();
        int tried = 0;
        for (int number = 0; number < lines.size(); number++) {
            YamlFieldLine field = YamlFieldLine.of(lines.get(number));
            if (field != null && Fields.isHeading(field.name()) && field.value().isEmpty()) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(number, lines.get(number).replace(":", ""));
                assertThat(Sample.findings(String.join("\n", changed) + "\n"))
                        .containsExactly(new Told(
                                "quiz.yaml",
                                number + 1,
                                "The colon is missing after `" + field.name() + "`.",
                                "Write `" + field.name() + ":`."));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void anUnindentedContinuationOfATextIsReported() {
        assertThat(Told.all(read(everyType("      On Monday the council\n", "    On Monday the council\n"))
                        .findings()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(60);
                    assertThat(finding.remedy()).startsWith("Indent it by 6 spaces");
                });
    }

    @Test
    void validFilesAreNotRepaired() throws IOException {
        List<String> texts = new ArrayList<>(List.of(EVERY_TYPE, Sample.TWO_FORMS));
        try (Stream<Path> files = Files.list(Path.of("quizzes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        for (String text : texts) {
            SlipScan.Result scan = SlipScan.of(text);

            assertThat(scan.slips()).isEmpty();
            assertThat(scan.mended()).isEqualTo(text);
        }
    }

    @Test
    void repairsDoNotShiftTheLineNumbersOfFindings() {
        String alphabet = "abz019 :-#'\"[]{}&*!|>%@`,?\n\t“é\u00a0–";
        Property.holds(random -> {
            StringBuilder text = new StringBuilder(EVERY_TYPE);
            for (int changes = random.nextInt(1, 9); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                if (random.nextBoolean()) {
                    text.insert(at, c);
                } else {
                    text.setCharAt(at, c);
                }
            }
            SlipScan.Result scan = SlipScan.of(text.toString());

            assertThat(scan.mended().split("\n", -1))
                    .hasSameSizeAs(Arrays.asList(text.toString().split("\n", -1)));
        });
    }
}
