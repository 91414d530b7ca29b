package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages about quiz files and messages at the terminal come from the translations, not from the code. */
class SentencesTest {
    private static final Path ROOT = Path.of("src", "main", "java", "org", "framewise");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|\\*|/\\*).*$");
    private static final Pattern QUOTATION_MARK = Pattern.compile("'\\\\?\"'");
    private static final Pattern LOG = Pattern.compile(
            "(?:\\b(?:log|LOG)|LoggerFactory\\s*\\.getLogger\\([^)]*\\))\\s*\\.(?:info|warn|error)\\([^;]*;");
    private static final Pattern GLUED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern SENTENCE = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private static final Pattern BEGUN = Pattern.compile("[^a-z]*[A-Z][a-z]* .*");
    private static final Pattern ENDED = Pattern.compile(".*[a-z] [a-z].*[.?]\\s*");
    private static final Pattern SQL = Pattern.compile("[^A-Za-z]*([A-Z]{3,} .*|[A-Z ]+)");

    /** Messages that are only logged, for operators. */
    private static final Set<String> IN_THE_LOG = Set.of("Caused by: ", " (SQL state ", "The log can't be renamed");

    private static List<String> sentences(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        code = QUOTATION_MARK.matcher(code).replaceAll("' '");
        code = GLUED.matcher(code).replaceAll("");
        code = LOG.matcher(code).replaceAll("");
        return SENTENCE.matcher(code)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1))
                .filter(text ->
                        BEGUN.matcher(text).matches() || ENDED.matcher(text).matches())
                .filter(text -> !SQL.matcher(text).matches() && !IN_THE_LOG.contains(text))
                .toList();
    }

    @Test
    void noMessageIsWordedInTheCode() throws IOException {
        Map<Path, List<String>> found = new TreeMap<>();
        int files = 0;
        for (String part : List.of("loading", "command", "storage", "ReadyLine.java")) {
            try (Stream<Path> sources = Files.walk(ROOT.resolve(part))) {
                for (Path source : sources.filter(path -> path.toString().endsWith(".java"))
                        .toList()) {
                    files++;
                    List<String> sentences = sentences(Files.readString(source));
                    if (!sentences.isEmpty()) {
                        found.put(ROOT.relativize(source), sentences);
                    }
                }
            }
        }

        assertThat(files).isGreaterThan(70);
        assertThat(found).isEmpty();
    }

    @Test
    void aMessageWordedInTheCodeIsDetected() {
        assertThat(sentences("""
                        // "Not this one."
                        log.warn("Nor this one: {}.", name);
                        throw new UserError("The file " + name + " can't be read. Choose"
                                + " another one.");
                        problems.add(0, "It is empty.", REMEDY);
                        char mark = '"';
                        statement.execute("SELECT id FROM quiz WHERE name = ?");
                        Message.of("finding.file.empty");
                        """)).containsExactly("The file ", " can't be read. Choose another one.", "It is empty.");
    }
}
