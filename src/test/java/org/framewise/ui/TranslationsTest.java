package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.Refusal;
import org.framewise.classroom.Audit;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Skill;
import org.framewise.scoring.Mark;
import org.junit.jupiter.api.Test;

/** Every visible word comes from the translations, and every translation is used. */
class TranslationsTest {
    private static final Path FILE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Path CODE = Path.of("src/main/java/org/framewise");

    /** Packages and files that show texts or create messages. */
    private static final List<String> PACKAGES =
            List.of("ui", "message", "loading", "command", "storage", "results", "ReadyLine.java");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern DOTTED = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Visible texts that need no translation: an example of a code. */
    private static final Set<String> NO_WORDS = Set.of("ABCD-2345-XYW");

    /** Keys that the code composes: the prefix, and the possible suffixes. */
    private static final Map<String, Set<String>> FAMILIES = Map.of(
            "skill.", ids(Skill.values(), Skill::id),
            "category.", Set.of(ClassifyItem.FACTUAL, ClassifyItem.OPINION),
            "confidence.", ids(Confidence.values(), TranslationsTest::lowerCase),
            "mark.", ids(Mark.Verdict.values(), TranslationsTest::lowerCase),
            "mark.chosen.", ids(Mark.Verdict.values(), TranslationsTest::lowerCase),
            "refusal.", ids(Refusal.Reason.values(), Refusal.Reason::key),
            "audit.", ids(Audit.Action.values(), Audit.Action::id));

    private static final String MISCONCEPTION = "misconception.";

    private final Map<String, String> words = words();
    private final Map<Path, String> sources = sources();

    @Test
    void everyKeyInTheCodeHasATranslation() {
        Set<String> screens = words.keySet().stream()
                .map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        literals()
                .filter(literal -> DOTTED.matcher(literal).matches())
                .filter(literal -> Stream.of(".css", ".js", ".csv", ".xlsx").noneMatch(literal::endsWith))
                .filter(literal -> screens.contains(literal.substring(0, literal.indexOf('.'))))
                .filter(literal ->
                        words.keySet().stream().noneMatch(key -> key.equals(literal) || key.startsWith(literal + ".")))
                .forEach(missing::add);
        calls().forEach(call -> {
            Matcher literal = LITERAL.matcher(call.getFirst());
            boolean puttogether = call.getFirst().contains("+");
            while (literal.find() && !puttogether) {
                if (!words.containsKey(literal.group(1))) {
                    missing.add(literal.group(1));
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    @Test
    void everyComposedKeyHasATranslation() {
        FAMILIES.forEach((before, after) ->
                after.forEach(one -> assertThat(words).as(before + one).containsKey(before + one)));
    }

    /** If one misconception has a text of some kind, all misconceptions must have it. */
    @Test
    void allMisconceptionsHaveTheSameKindsOfText() {
        Set<String> kinds = words.keySet().stream()
                .filter(key -> key.startsWith(MISCONCEPTION))
                .map(key -> key.substring(MISCONCEPTION.length()))
                .map(rest -> rest.contains(".") ? rest.substring(rest.indexOf('.')) : "")
                .collect(Collectors.toSet());
        Set<String> expected = Arrays.stream(Misconception.values())
                .flatMap(tag -> kinds.stream().map(kind -> MISCONCEPTION + tag.id() + kind))
                .collect(Collectors.toSet());

        assertThat(words.keySet().stream().filter(key -> key.startsWith(MISCONCEPTION)))
                .containsExactlyInAnyOrderElementsOf(expected);
        if (!kinds.isEmpty()) {
            assertThat(kinds).contains(".habit");
        }
    }

    @Test
    void everyTranslationIsUsed() {
        Set<String> literals = literals().collect(Collectors.toSet());
        Set<String> unused = words.keySet().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> FAMILIES.entrySet().stream()
                        .noneMatch(family -> key.startsWith(family.getKey())
                                && family.getValue()
                                        .contains(key.substring(family.getKey().length()))))
                .filter(key -> !isPutTogether(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    /** Whether the code contains the key's prefix, with its dot, or its prefix and its suffix. */
    private static boolean isPutTogether(String key, Set<String> literals) {
        return Stream.iterate(key.indexOf('.'), dot -> dot >= 0, dot -> key.indexOf('.', dot + 1))
                .anyMatch(dot -> {
                    String before = key.substring(0, dot + 1);
                    return literals.contains(before) && !FAMILIES.containsKey(before) && !before.equals(MISCONCEPTION)
                            || before.equals(MISCONCEPTION)
                                    && literals.contains(before)
                                    && (key.lastIndexOf('.') == dot
                                            || literals.contains(key.substring(key.lastIndexOf('.'))))
                            || literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot));
                });
    }

    @Test
    void everyValueIsAMessageFormat() {
        words.forEach((key, value) -> {
            assertThatCode(() -> new MessageFormat(value, Locale.ENGLISH))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(value).as(key).isNotBlank().doesNotContain("'").isEqualTo(value.strip());
            int arguments = arguments(value);
            assertThat(new MessageFormat(value, Locale.ENGLISH)
                            .format(new Object[] {1, 2, 3, 4, 5}, new StringBuffer(), null)
                            .toString())
                    .as(key)
                    .doesNotContain("{", "}");
            assertThat(arguments).as(key).isLessThanOrEqualTo(5);
        });
    }

    @Test
    void everyCallPassesTheArgumentsOfItsMessage() {
        List<String> wrong = new ArrayList<>();
        calls().forEach(call -> {
            Matcher literal = LITERAL.matcher(call.getFirst());
            while (literal.find()) {
                String value = words.get(literal.group(1));
                if (value != null && arguments(value) > call.size() - 1) {
                    wrong.add(literal.group(1) + " wants " + arguments(value) + " and gets " + (call.size() - 1));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    /**
     * The code passes no argument that a message's text doesn't use, so that an edit of the code or the text can't drop
     * an argument unnoticed.
     */
    @Test
    void everyMessageHasTheArgumentsThatItsWordsShow() {
        List<String> wrong = new ArrayList<>();
        calls("Message\\.of\\(").forEach(call -> {
            Matcher literal = LITERAL.matcher(call.getFirst());
            while (literal.find()) {
                int wanted = arguments(words.getOrDefault(literal.group(1), ""));
                if (!words.containsKey(literal.group(1)) || wanted != call.size() - 1) {
                    wrong.add(literal.group(1) + " wants " + wanted + " and gets " + (call.size() - 1));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void translationKeysAreUnique() throws IOException {
        List<String> keys = Files.readAllLines(FILE).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates().hasSize(words.size());
    }

    @Test
    void noVisibleTextIsHardCoded() {
        Pattern shown = Pattern.compile(
                "(?:new (?:Span|Paragraph|H[1-6]|Button|NativeButton|ListItem|Div|Text|Html|NativeDetails|NativeLabel|Notification|TextField|TextArea|PasswordField|Checkbox|Legend|Emphasis)"
                        + "|\\.?(?:setText|setLabel|setTitle|setPlaceholder|setHelperText|setErrorMessage|setAriaLabel|setTooltipText|setPageTitle|setHeader|setEmptyStateText))"
                        + "\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        Pattern second = Pattern.compile("new Anchor\\([^()\"]*(?:\"[^\"]*\")?[^()\"]*,\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        Pattern attribute = Pattern.compile(
                "setAttribute\\(\\s*\"(?:aria-label|title|alt|placeholder|aria-description)\",\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        List<String> found = new ArrayList<>();
        sources.forEach((path, source) -> Stream.of(shown, second, attribute)
                .forEach(pattern -> pattern.matcher(source)
                        .results()
                        .map(match -> match.group(1))
                        .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                        .filter(text -> !NO_WORDS.contains(text))
                        .forEach(text -> found.add(path.getFileName() + ": " + text))));

        assertThat(found).isEmpty();
    }

    private static int arguments(String value) {
        return Pattern.compile("\\{(\\d)")
                .matcher(value)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
                .max()
                .orElse(0);
    }

    private Stream<String> literals() {
        return sources.values().stream()
                .flatMap(source -> LITERAL.matcher(source).results().map(match -> match.group(1)));
    }

    /** Returns the arguments of every {@code getTranslation} call in the code. */
    private List<List<String>> calls() {
        return calls("(?:getTranslation|Message\\.of)\\(");
    }

    private List<List<String>> calls(String method) {
        List<List<String>> calls = new ArrayList<>();
        sources.values().forEach(source -> {
            Matcher call = Pattern.compile(method).matcher(source);
            while (call.find()) {
                calls.add(argumentsFrom(source, call.end()));
            }
        });
        return calls;
    }

    private static List<String> argumentsFrom(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = start;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && (c == ')' && depth == 0 || c == ',' && depth == 0)) {
                arguments.add(source.substring(from, i).strip());
                from = i + 1;
                if (c == ')') {
                    break;
                }
            } else if (!quoted && c == ')') {
                depth--;
            }
        }
        return arguments;
    }

    private static Map<String, String> words() {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(FILE)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put(Objects.toString(key), Objects.toString(value)));
        return words;
    }

    private static Map<Path, String> sources() {
        Map<Path, String> sources = new LinkedHashMap<>();
        PACKAGES.forEach(name -> read(CODE.resolve(name), sources));
        return sources;
    }

    /** Reads the code, without comments and without characters that look like the start of a string. */
    private static void read(Path folder, Map<Path, String> sources) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.put(
                        path,
                        Files.readString(path)
                                .replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", "")
                                .replaceAll("'\\\\?\"'", "' '"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> Set<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.toSet());
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
