package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.framewise.classroom.NameList.Column;
import org.framewise.testing.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("property")
class NameListPropertiesTest {
    private static final List<String> GIVEN =
            List.of("Mia", "Ben", "Zoë", "Çağla", "Anna-Lena", "小明", "عدا", "Jo", "Mia Sophie", "Ağa");
    private static final List<String> FAMILY =
            List.of("Berg", "Braun", "van der Berg", "O’Neill", "Lee, Jr.", "Öz", "Łuk", "Smith \"S\"", "Be", "B");
    private static final String SIGNS = "ab ,;\t\"\n\r1.)@\u202e\u00a0é👩\u200dÅ-";

    private static String any(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> SIGNS.substring(random.nextInt(SIGNS.length())))
                .map(rest -> rest.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Test
    void anyInputIsParsedIntoAtMostOneNamePerLine() {
        Property.holds(random -> {
            String text = any(random);
            NameList list = NameList.of(text);

            assertThat(list.people().size())
                    .isLessThanOrEqualTo((int) text.lines().count());
            assertThat(ShortNames.of(list.people()))
                    .hasSameSizeAs(list.people())
                    .noneMatch(String::isEmpty);
            assertThat(list.lines())
                    .allMatch(line -> line.cells().size() <= list.columns().size());
            assertThat(list.lines().stream().map(NameList.Line::text))
                    .containsExactlyElementsOf(text.lines()
                            .filter(line -> !line.replaceAll("[\\s\u00a0]+", "").isEmpty())
                            .toList());
        });
    }

    @Test
    void aTableWithHeadingsIsReadWithAnySeparator() {
        Property.holds(random -> {
            List<List<String>> rows = Stream.generate(() -> List.of(one(GIVEN, random), one(FAMILY, random), "9b"))
                    .limit(1 + random.nextInt(30))
                    .toList();
            char between = one(List.of('\t', ';', ','), random);
            List<String> lines = new ArrayList<>(List.of(String.join("" + between, "Vorname", "Nachname", "Klasse")));
            rows.forEach(row -> lines.add(row.stream()
                    .map(cell -> between != '\t' || random.nextBoolean() ? quoted(cell) : cell)
                    .collect(Collectors.joining("" + between))));
            NameList list = NameList.of(String.join(random.nextBoolean() ? "\n" : "\r\n", lines));

            assertThat(list.heading()).isTrue();
            assertThat(list.columns()).containsExactly(Column.GIVEN, Column.FAMILY, Column.OUT);
            assertThat(list.people())
                    .extracting(NameList.Person::given)
                    .containsExactlyElementsOf(rows.stream().map(List::getFirst).toList());
            assertThat(list.people())
                    .extracting(NameList.Person::family)
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.get(1)).toList());
        });
    }

    @Test
    void shortNamesAreUniqueAndOnlyAsLongAsNeeded() {
        Property.holds(random -> {
            List<String> people = Stream.generate(() -> one(GIVEN, random) + "\t" + one(FAMILY, random))
                    .limit(1 + random.nextInt(40))
                    .distinct()
                    .toList();
            NameList list = NameList.of("First name\tLast name\n" + String.join("\n", people));
            List<String> names = ShortNames.of(list.people());

            assertThat(names).doesNotHaveDuplicates();
            for (int i = 0; i < names.size(); i++) {
                String given = list.people().get(i).given();
                boolean unique = list.people().stream()
                                .filter(other -> other.given().equals(given))
                                .count()
                        == 1;
                assertThat(names.get(i).equals(given)).isEqualTo(unique);
                assertThat(names.get(i)).startsWith(given);
            }
        });
    }
}
