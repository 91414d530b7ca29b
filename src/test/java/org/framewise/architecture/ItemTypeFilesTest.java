package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/add-an-item-type.md} lists exactly the files that an item type needs: for each type, the files that
 * contain its class names or its id.
 */
class ItemTypeFilesTest {
    private static final Path LIST = Path.of("docs", "add-an-item-type.md");
    private static final Path SOURCES = Path.of("src", "main");

    /** A file that every type needs; braces mark where the type's name goes. */
    private static final Pattern EVERY = Pattern.compile("(?m)^- `(src/main/[^`]+)`");

    /** A file that only some types need: the file's path, then the ids of these types. */
    private static final Pattern SOME = Pattern.compile("(?m)^\\| `(src/main/[^`]+)` \\| ([a-z, -]+) \\|");

    /** The types and their class names. */
    enum Type {
        CLASSIFY("classify", "Classify", "Classify", "Classify"),
        CHOICE("choice", "Choice", "SingleChoice", "Choose"),
        MULTIPLE_CHOICE("multiple-choice", "MultipleChoice", "MultipleChoice", "ChooseSeveral"),
        HOTTEXT("hottext", "Hottext", "Hottext", "Mark"),
        MATCH("match", "Match", "Match", "Pair"),
        ORDER("order", "Order", "Order", "Arrange"),
        EXTENDED_TEXT("extended-text", "ExtendedText", "ExtendedText", "Write");

        private final String id;
        private final String name;
        private final Pattern named;

        Type(String id, String name, String response, String task) {
            this.id = id;
            this.name = name;
            this.named = Pattern.compile(
                    "\\b" + name + "(?:Item|Kind|Format|Presentation|Feedback|Stage|Model)\\b|\\bResponse\\." + response
                            + "\\b|\\bTask\\." + task + "\\b|\\\\?\"" + id + "\\\\?\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheListedFilesMentionTheItemType(Type type) {
        Set<String> naming = Sources.below(SOURCES, ".java", ".schema.json").entrySet().stream()
                .filter(file -> type.named.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(naming).containsExactlyElementsOf(listed(type));
    }

    private static Set<String> listed(Type type) {
        String list = Sources.text(LIST);
        Set<String> files = EVERY.matcher(list)
                .results()
                .map(found -> found.group(1).replace("{Type}", type.name))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher some = SOME.matcher(list);
        while (some.find()) {
            if (Set.of(some.group(2).split(", ")).contains(type.id)) {
                files.add(some.group(1));
            }
        }
        return files;
    }
}
