package org.framewise.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A minimal parser for our own style sheets. */
final class StyleRules {
    static final Path FOLDER = Path.of("src/main/resources/META-INF/resources");
    static final Path PARTS = FOLDER.resolve("styles");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'[^'\\n]*'");
    private static final Pattern INNERMOST = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");

    private StyleRules() {}

    /**
     * One rule, without the blocks around it.
     *
     * @param file relative to the folder of parts
     * @param selectors one entry per selector
     */
    record Rule(String file, List<String> selectors, List<Declaration> declarations) {}

    record Declaration(String property, String value) {}

    /** All style sheets, parts and entry points. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> parts() throws IOException {
        return files().stream().filter(file -> file.startsWith(PARTS)).toList();
    }

    static String name(Path file) {
        return PARTS.relativize(file).toString().replace('\\', '/');
    }

    /** The content of a file without comments. */
    static String plain(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file).replace("\r", "")).replaceAll("");
    }

    static List<Rule> rules() throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (Path part : parts()) {
            // strings may contain braces and semicolons
            String text = TEXT.matcher(plain(part)).replaceAll("''");
            Matcher found = INNERMOST.matcher(text);
            while (found.find()) {
                rules.add(new Rule(name(part), selectors(found.group(1)), declarations(found.group(2))));
            }
        }
        return rules;
    }

    /** Splits at the commas outside parentheses. */
    private static List<String> selectors(String list) {
        return Arrays.stream(list.split(",(?![^(]*\\))"))
                .map(selector -> selector.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static List<Declaration> declarations(String block) {
        return Arrays.stream(block.split(";"))
                .map(String::strip)
                .filter(one -> one.contains(":"))
                .map(one -> new Declaration(
                        one.substring(0, one.indexOf(':')).strip(),
                        one.substring(one.indexOf(':') + 1).strip()))
                .toList();
    }
}
