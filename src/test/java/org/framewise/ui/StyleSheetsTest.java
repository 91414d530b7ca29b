package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framewise.ui.StyleRules.Declaration;
import org.framewise.ui.StyleRules.Rule;
import org.junit.jupiter.api.Test;

/** Checks rules for our own style sheets that no other tool checks. */
class StyleSheetsTest {
    private static final List<String> LAYERS = List.of("base", "components", "screens", "print");
    private static final String ORDER = "@layer " + String.join(", ", LAYERS) + ";";
    private static final List<String> ENTRIES = List.of("styles.css", "teach.css");
    private static final String TOKENS = "tokens.css";

    /** The only style sheet outside any layer, because the theme's own rules are unlayered. */
    private static final String AGAINST_THE_THEME = "aura.css";

    private static final Pattern GUARDED =
            Pattern.compile("( *)@media \\(hover: hover\\) \\{\\n(?:\\1  [^\\n]*\\n|\\n)*\\1\\}");
    private static final Pattern IMPORT = Pattern.compile("@import 'styles/([^']+)';");
    private static final Pattern OUTERMOST = Pattern.compile("(?m)^(?!\\s|\\})([^{\\n]+)\\{");
    private static final Pattern NAMED = Pattern.compile("[.#][a-z][\\w-]*");
    private static final Pattern USED = Pattern.compile("var\\((--[\\w-]+)");

    private static final Pattern SPACE = Pattern.compile("(margin|padding|gap|row-gap|column-gap).*");

    /** Lengths that don't scale with the text; 0 is no space, and a 1px border overlaps its neighbour. */
    private static final Pattern OWN_SPACE = Pattern.compile("(?<![\\w.-])-?(?!0(rem)?\\b|1px)[\\d.]+(px|rem)\\b");

    private static final Pattern OWN_COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|oklch)a?\\(");

    private static final Pattern LETTERS =
            Pattern.compile("var\\(--(text|wall|part|print)-[\\w-]+\\)|inherit|revert-layer");
    private static final Pattern FACE = Pattern.compile("var\\(--(serif|sans|mono)\\)|inherit");
    private static final Pattern CORNER = Pattern.compile("var\\(--radius(-[sl])?\\)|50%|0");

    /** Custom properties that the program sets on single elements. */
    private static final Set<String> FROM_THE_PROGRAM = Set.of("--heat-share", "--answers");

    /**
     * After a tap, phones leave an element in the hover state; a hover style would look as if the tap hadn't
     * registered.
     */
    @Test
    void hoverStylesApplyOnlyOnDevicesThatSupportHover() throws IOException {
        List<String> unguarded = new ArrayList<>();
        int guarded = 0;
        for (Path sheet : StyleRules.files()) {
            String text = Files.readString(sheet);
            Matcher hover =
                    Pattern.compile(":hover").matcher(GUARDED.matcher(text).replaceAll(""));
            if (hover.find()) {
                unguarded.add(sheet.getFileName().toString());
            }
            guarded += (int) GUARDED.matcher(text).results().count();
        }
        assertThat(unguarded).isEmpty();
        assertThat(guarded).isPositive();
    }

    /**
     * A page may load teach.css before styles.css, and the first file that names a layer determines the layer's
     * position.
     */
    @Test
    void entryPointsDeclareTheLayerOrderAndImportEachPartOnce() throws IOException {
        List<String> taken = new ArrayList<>();
        for (String entry : ENTRIES) {
            String text = StyleRules.plain(StyleRules.FOLDER.resolve(entry)).strip();
            assertThat(text).startsWith(ORDER);
            List<String> parts =
                    IMPORT.matcher(text).results().map(part -> part.group(1)).toList();
            assertThat(parts.stream().map(StyleSheetsTest::layer).map(LAYERS::indexOf))
                    .as("layers of " + entry)
                    .isSorted();
            taken.addAll(parts);
        }
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        StyleRules.parts().stream().map(StyleRules::name).toList());
    }

    @Test
    void eachPartIsInTheLayerOfItsFolder() throws IOException {
        for (Path part : StyleRules.parts()) {
            String name = StyleRules.name(part);
            if (!name.equals(AGAINST_THE_THEME)) {
                List<String> outermost = OUTERMOST
                        .matcher(StyleRules.plain(part))
                        .results()
                        .map(block -> block.group(1).strip())
                        .filter(block -> !block.startsWith("@page"))
                        .toList();
                assertThat(outermost).as(name).containsExactly("@layer " + layer(name));
            }
        }
    }

    @Test
    void fontSizesAndFamiliesAreSetWithTokens() throws IOException {
        assertThat(declared(
                        "font-size"::equals, value -> !LETTERS.matcher(value).matches()))
                .isEmpty();
        assertThat(declared("font-family"::equals, value -> !FACE.matcher(value).matches()))
                .isEmpty();
    }

    /** Print styles have their own lengths, in points and millimetres. */
    @Test
    void spacingAndRadiiAreSetWithTokens() throws IOException {
        assertThat(declared(property -> SPACE.matcher(property).matches(), OWN_SPACE.asPredicate()))
                .isEmpty();
        assertThat(declared(
                        property -> property.startsWith("border") && property.endsWith("radius"),
                        value -> !CORNER.matcher(value).matches()))
                .isEmpty();
    }

    @Test
    void coloursAreSetWithTokens() throws IOException {
        assertThat(declared(property -> true, OWN_COLOUR.asPredicate())).isEmpty();
    }

    @Test
    void everyTokenIsDefinedAndUsed() throws IOException {
        Set<String> tokens = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>(FROM_THE_PROGRAM);
        Set<String> used = new TreeSet<>();
        for (Rule rule : StyleRules.rules()) {
            for (Declaration one : rule.declarations()) {
                USED.matcher(one.value()).results().map(var -> var.group(1)).forEach(used::add);
                if (one.property().startsWith("--")) {
                    (rule.file().equals(TOKENS) ? tokens : elsewhere).add(one.property());
                }
            }
        }
        used.removeIf(name -> name.startsWith("--aura-") || name.startsWith("--vaadin-"));

        assertThat(used).containsAll(tokens);
        used.removeAll(elsewhere);
        assertThat(tokens).containsAll(used);
    }

    /** All rules for a single class are in one file; a rule for several classes is in the file of one of them. */
    @Test
    void everyComponentIsInOneFile() throws IOException {
        Map<String, Set<String>> files = new TreeMap<>();
        List<Rule> rules = StyleRules.rules().stream()
                .filter(rule -> Set.of("components", "screens").contains(layer(rule.file())))
                .toList();
        rules.forEach(rule -> rule.selectors().forEach(selector -> {
            Set<String> classes = classes(selector);
            if (classes.size() == 1) {
                files.computeIfAbsent(classes.iterator().next(), name -> new TreeSet<>())
                        .add(rule.file());
            }
        }));
        assertThat(files.entrySet().stream().filter(one -> one.getValue().size() > 1))
                .isEmpty();

        assertThat(rules.stream()
                        .flatMap(rule -> rule.selectors().stream()
                                .filter(selector -> !classes(selector).isEmpty())
                                .filter(selector -> classes(selector).stream()
                                        .noneMatch(name -> files.getOrDefault(name, Set.of(rule.file()))
                                                .contains(rule.file())))
                                .map(selector -> rule.file() + ": " + selector)))
                .as("selectors of which all classes belong to other files")
                .isEmpty();
    }

    private static Set<String> classes(String selector) {
        return NAMED.matcher(selector).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Declarations outside the tokens file, with their files. */
    private static List<String> declared(Predicate<String> property, Predicate<String> value) throws IOException {
        return StyleRules.rules().stream()
                .filter(rule -> !rule.file().equals(TOKENS))
                .flatMap(rule -> rule.declarations().stream()
                        .filter(one -> property.test(one.property()) && value.test(one.value()))
                        .map(one -> rule.file() + ": " + one.property() + ": " + one.value()))
                .toList();
    }

    private static String layer(String part) {
        return Arrays.stream(new String[] {"components", "screens"})
                .filter(folder -> part.startsWith(folder + "/"))
                .findFirst()
                .orElse(part.startsWith("print") ? "print" : "base");
    }
}
