package org.framewise.results.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.framewise.attempt.ShownOrder;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.MemberMerging;
import org.framewise.classroom.Members;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.results.TeacherScope;
import org.framewise.testing.ClassAtWork;
import org.framewise.testing.OnEachEngine;
import org.framewise.testing.SqlDiffers;
import org.framewise.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SqlDiffers
class ResearchFileTest extends OnEachEngine {
    private static final JsonMapper JSON = new JsonMapper();

    private ClassAtWork room;
    private World.Taking ada;

    @BeforeEach
    void aClass() {
        world.catalogue.put(Items.quiz("T", Items.ofEveryType().toArray(Item[]::new)));
        room = new ClassAtWork(world, world.teacher("Ms Lee"), "T");
        ada = takes("Ada");
    }

    private World.Taking takes(String name) {
        World.Taking taking = room.begins(room.member(name), null);
        for (Item item : taking.attempt().items()) {
            taking.gives(item.id().value(), Items.rightResponse(item));
        }
        return taking;
    }

    private Map<String, List<CSVRecord>> file(@Nullable TeacherScope teacherScope) {
        Map<String, List<CSVRecord>> tables = new LinkedHashMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        the(ResearchFile.class).write(teacherScope, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                tables.put(
                        entry.getName(),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(new StringReader(text.substring(1)))
                                .getRecords());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private List<CSVRecord> responses() {
        return file(null).getOrDefault("responses.csv", List.of());
    }

    private static Set<String> persons(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("person")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String all(Map<String, List<CSVRecord>> file) {
        return file.values().stream()
                .flatMap(List::stream)
                .map(row -> String.join(" ", row.toList()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theResearchFileContainsNoPersonalData() {
        World.Taking written = room.begins(room.member("Zebedee"), null);
        String text = written.attempt().items().stream()
                .filter(ExtendedTextItem.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
        written.writes(text, "My name is Zebedee and I live in Riverside.");

        String all = all(file(null));

        assertThat(all).contains("\"characters\":43").doesNotContain("Zebedee", "Riverside.", "Ada");
        assertThat(all)
                .doesNotContain(
                        written.learner().id().value().toString(),
                        written.attempt().id().toString(),
                        room.id().toString(),
                        room.classroom.id().value().toString(),
                        written.learner().code().toString());
    }

    @Test
    void pseudonymsAreStableAcrossFilesAndUnique() {
        takes("Ben");
        List<CSVRecord> before = responses();
        world.clock.advance(Duration.ofDays(40));
        ada = world.start(ada.learner(), "T").chooses("T-choice", "a");
        List<CSVRecord> after = responses();

        assertThat(persons(before)).hasSize(2).allMatch(name -> name.matches("[0-9a-f]{20}"));
        assertThat(persons(after)).isEqualTo(persons(before));
        assertThat(after)
                .filteredOn(row -> row.get("day").equals("40"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("condition")).isEqualTo("alone");
                    assertThat(row.get("sitting")).isEqualTo("2");
                    assertThat(row.get("assignment")).isEmpty();
                });
        assertThat(new Pseudonyms("another installation").of(ada.learner().id().value()))
                .isNotIn(persons(after));
    }

    @Test
    void learnersWhoOptedOutAreNotIncluded() {
        Learner ben = takes("Ben").learner();
        Learner kim = takes("Kim").learner();
        assertThat(persons(responses())).hasSize(3);

        the(Learners.class).setInResearch(ben.id(), false);
        the(Members.class).leaveOutOfResearch(room.classroom.id(), room.teacher, kim.id());
        assertThat(persons(responses())).hasSize(1);

        the(Learners.class).setInResearch(ben.id(), true);
        assertThat(persons(responses())).hasSize(2);
    }

    @Test
    void mergingWithALearnerWhoOptedOutOptsTheMergedLearnerOut() {
        Learner twice = takes("Ada 2").learner();
        the(Learners.class).setInResearch(twice.id(), false);
        Members members = the(Members.class);

        the(MemberMerging.class)
                .merge(
                        room.classroom.id(),
                        room.teacher,
                        members.find(room.classroom, ada.learner().id()).orElseThrow(),
                        members.find(room.classroom, twice.id()).orElseThrow());

        assertThat(responses()).isEmpty();
    }

    @Test
    void aTeachersFileIsLimitedToTheirScope() {
        ClassAtWork other = new ClassAtWork(world, world.teacher("Mr Other"), "T");
        other.begins("Cleo").chooses("T-choice", "a");

        assertThat(persons(file(new TeacherScope(room.teacherId())).getOrDefault("responses.csv", List.of())))
                .hasSize(1);
        assertThat(persons(responses())).hasSize(2);
    }

    @Test
    void theOrderInWhichChoicesWereShownIsRecorded() {
        List<CSVRecord> rows = responses();

        assertThat(rows).hasSameSizeAs(ada.attempt().items());
        for (CSVRecord row : rows) {
            Item item = ada.attempt()
                    .head()
                    .form()
                    .item(new ItemId(row.get("item")))
                    .orElseThrow();
            Map<String, List<String>> shown =
                    ShownOrder.of(item, ada.attempt().head().seed());
            assertThat(row.get("order_shown")).isEqualTo(shown.isEmpty() ? "" : JSON.writeValueAsString(shown));
            assertThat(row.get("condition")).isEqualTo("assigned");
            assertThat(row.get("score"))
                    .isEqualTo(row.get("response_json").contains("extended-text") ? "" : row.get("max_score"));
        }
    }

    @Test
    void theItemsTableExplainsEveryIdInAResponse() {
        Map<String, List<CSVRecord>> file = file(null);
        Set<String> parts = file.getOrDefault("items.csv", List.of()).stream()
                .map(row -> row.get("item") + " " + row.get("part"))
                .collect(Collectors.toSet());

        for (CSVRecord row : file.getOrDefault("responses.csv", List.of())) {
            JsonNode given = JSON.readTree(row.get("response_json"));
            given.forEachEntry((field, value) -> {
                if (!field.equals("type") && !field.equals("characters")) {
                    ids(value).forEach(id -> assertThat(parts).contains(row.get("item") + " " + id));
                }
            });
        }
    }

    /** The ids in a response; for pairs those of both sides, for categories those of the statements. */
    private static Set<String> ids(JsonNode value) {
        Set<String> ids = new TreeSet<>();
        if (value.isString()) {
            ids.add(value.asString());
        } else if (value.isArray()) {
            value.forEach(one -> ids.add(one.asString()));
        } else {
            value.forEachEntry((key, other) -> ids.add(key));
        }
        return ids;
    }

    @Test
    void theCodebookDescribesEveryColumn() {
        Map<String, List<CSVRecord>> file = file(null);
        Set<String> explained = file.getOrDefault("codebook.csv", List.of()).stream()
                .map(row -> row.get("table") + " " + row.get("column"))
                .collect(Collectors.toSet());

        assertThat(file.keySet()).containsExactly("responses.csv", "items.csv", "codebook.csv");
        for (String table : List.of("responses", "items")) {
            assertThat(file.getOrDefault(table + ".csv", List.of())
                            .getFirst()
                            .getParser()
                            .getHeaderNames())
                    .allMatch(column -> explained.contains(table + " " + column));
        }
    }
}
