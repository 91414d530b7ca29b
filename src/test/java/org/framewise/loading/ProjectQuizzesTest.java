package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.framewise.loading.kind.ItemFormat;
import org.framewise.loading.kind.ItemFormats;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Skill;
import org.framewise.testing.Told;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project's {@code quizzes} folder: its quizzes, its guide and its schema. */
class ProjectQuizzesTest {
    private static final Path FOLDER = Path.of("quizzes");
    private static final Pattern YAML_BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

    @Test
    void everyQuizInTheProjectLoadsWithoutFindings() throws IOException {
        long files;
        try (Stream<Path> paths = Files.list(FOLDER)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml")).count();
        }

        FolderCatalogue catalogue = new FolderCatalogue(FOLDER);

        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.notices()).isEmpty();
        assertThat(files).isPositive();
        assertThat(catalogue.revisions()).hasSize(Math.toIntExact(files));
    }

    @Test
    void everyExampleInTheGuideIsValid() throws IOException {
        List<String> blocks = blocks();
        List<String> quizzes =
                blocks.stream().filter(b -> b.startsWith("# complete quiz\n")).toList();
        List<String> items =
                blocks.stream().filter(b -> b.startsWith("# item\n")).toList();

        assertThat(quizzes).isNotEmpty();
        assertThat(items).isNotEmpty();
        for (String quiz : quizzes) {
            assertThat(Sample.findings(quiz)).as(quiz).isEmpty();
        }
        String head = quizzes.getFirst();
        head = head.substring(0, head.indexOf("\nitems:") + "\nitems:\n".length());
        for (String item : items) {
            assertThat(Sample.findings(head + item + "\n# end\n")).as(item).isEmpty();
        }
    }

    @Test
    void theGuidesItemsCanBeCombinedInOneQuiz() throws IOException {
        List<String> blocks = blocks();
        String quiz = blocks.stream()
                .filter(b -> b.startsWith("# complete quiz\n"))
                .findFirst()
                .orElseThrow();
        List<String> items =
                blocks.stream().filter(b -> b.startsWith("# item\n")).toList();

        // as the guide says: paste above the last line, and update the count
        String all = Sample.change(quiz, "\n# end\n", "\n" + String.join("\n", items) + "\n# end\n");
        all = Sample.change(all, "item_count: 1\n", "item_count: " + (1 + items.size()) + "\n");

        assertThat(Sample.findings(all)).isEmpty();
    }

    @Test
    void pastingBelowTheEndLineOrAWrongCountExplainsTheFix() throws IOException {
        List<String> blocks = blocks();
        String quiz = blocks.stream()
                .filter(b -> b.startsWith("# complete quiz\n"))
                .findFirst()
                .orElseThrow();
        String item = blocks.stream()
                .filter(b -> b.startsWith("# item\n"))
                .findFirst()
                .orElseThrow();

        assertThat(Sample.findings(quiz + "\n" + item))
                .extracting(Told::remedy)
                .containsExactly("Write `item_count: 2`.", "Move it to the very end.");
    }

    @Test
    void theGuideStatesEveryLengthLimit() throws IOException {
        String guide = Files.readString(FOLDER.resolve("README.md"));

        Fields.LONGEST.forEach((field, most) -> assertThat(guide).contains("`" + field + "` " + most));
    }

    @Test
    void theReaderHasTheFieldsAndLengthLimitsOfTheSchema() throws IOException {
        Map<String, JsonNode> fields = new TreeMap<>();
        collect(JsonMapper.shared().readTree(Files.readString(FOLDER.resolve("quiz.schema.json"))), fields);
        Set<String> known = new TreeSet<>(Fields.TEXTS);
        known.addAll(Fields.OTHERS);

        assertThat(fields.keySet()).isEqualTo(known);
        Fields.LONGEST.forEach((name, most) -> {
            JsonNode field = Objects.requireNonNull(fields.get(name));
            JsonNode text = name.equals("categories") ? Objects.requireNonNull(field.get("items")) : field;
            JsonNode limit = name.equals("lead") ? null : text.get("maxLength");
            assertThat(limit == null ? most : limit.asInt()).as(name).isEqualTo(most);
        });
    }

    private static void collect(JsonNode json, Map<String, JsonNode> fields) {
        JsonNode properties = json.get("properties");
        if (properties != null && properties.isObject() && json.has("additionalProperties")) {
            properties.propertyNames().forEach(name -> fields.putIfAbsent(name, properties.get(name)));
        }
        json.forEach(one -> collect(one, fields));
    }

    @Test
    void theSchemaListsTheProgramsSkillsAndMisconceptions() throws IOException {
        JsonNode definitions = JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve("quiz.schema.json")))
                .get("$defs");

        assertThat(values(definitions.get("skill").get("enum")))
                .containsExactlyElementsOf(
                        Arrays.stream(Skill.values()).map(Skill::id).toList());
        assertThat(values(definitions.get("misconception").get("enum")))
                .containsExactlyElementsOf(Arrays.stream(Misconception.values())
                        .map(Misconception::id)
                        .toList());
    }

    @Test
    void theSchemaListsTheProgramsItemTypes() throws IOException {
        JsonNode item = JsonMapper.shared()
                .readTree(Files.readString(FOLDER.resolve("quiz.schema.json")))
                .get("$defs")
                .get("item");

        assertThat(values(item.get("properties").get("type").get("enum")))
                .containsExactlyElementsOf(
                        ItemFormats.all().map(ItemFormat::type).toList());
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asString()));
        return values;
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = YAML_BLOCK.matcher(Files.readString(FOLDER.resolve("README.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
