package org.framewise.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.classroom.NameList.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {
    private static List<String> names(NameList list) {
        return ShortNames.of(list.people());
    }

    private static List<String> names(String text) {
        return names(NameList.of(text));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("Mia", "Mia"),
                Arguments.of("  Mia \u00a0 Berg ", "Mia Berg"),
                Arguments.of("Mia\tBerg", "Mia"),
                Arguments.of("\tMia\t\tBerg\t7b", "Mia"),
                Arguments.of("1\tMia\tmia@example.org", "Mia"),
                Arguments.of("12.;Mia;Berg", "Mia"),
                Arguments.of("Mia,Berg", "Mia"),
                Arguments.of("Berg, Mia", "Mia"),
                Arguments.of("\"Berg, Mia\",7b", "Berg, Mia"),
                Arguments.of("\"Mia \"\"Mimi\"\" Berg\"", "Mia \"Mimi\" Berg"),
                Arguments.of("\"Mia", "\"Mia"),
                Arguments.of("Mia \"Mimi\" Berg", "Mia \"Mimi\" Berg"),
                Arguments.of("\"Mia\" Berg", "\"Mia\" Berg"),
                Arguments.of("O’Neill", "O’Neill"),
                Arguments.of("小明", "小明"),
                Arguments.of("R2", "R2"),
                Arguments.of("1. Mia", "Mia"),
                Arguments.of("2) Ben Berg", "Ben Berg"),
                Arguments.of("(3) Cem", "Cem"),
                Arguments.of("4.Dan", "Dan"),
                Arguments.of("– Eva", "Eva"),
                Arguments.of("• Finn", "Finn"),
                Arguments.of("7 of 9", "7 of 9"),
                Arguments.of("Klas\tJansson", "Klas"),
                Arguments.of("Kind\tMia", "Kind"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachLineOfAPlainListIsAName(String line, String name) {
        assertThat(names(line)).containsExactly(name);
    }

    @Test
    void blankLinesAreSkippedAndAllLineEndingsAreAccepted() {
        assertThat(names("Ada\r\n\r\n  \t \nBen\r,;\n\n7\nCem")).containsExactly("Ada", "Ben", "Cem");
        assertThat(names("")).isEmpty();
    }

    @Test
    void inconsistentlySeparatedLinesAreReadIndividually() {
        assertThat(names("Ada\nBen, B.\nCem;Can;8a")).containsExactly("Ada", "Ben B.", "Cem Can");
    }

    @Test
    void namesKeepTheirLineNumbers() {
        assertThat(NameList.of("\nAda\n\n\nBen").lines())
                .extracting(NameList.Line::number)
                .containsExactly(2, 5);
    }

    @Test
    void aListFromASpreadsheetIsReadByItsHeadings() {
        NameList list = NameList.of("""
                Nr.\tNachname\tVorname\tKlasse\tE-Mail
                1\tBerg\tMia\t9b\tmia@example.org
                2\tLee\tBen\t9b\tben@example.org""");

        assertThat(list.heading()).isTrue();
        assertThat(list.columns()).containsExactly(Column.OUT, Column.FAMILY, Column.GIVEN, Column.OUT, Column.OUT);
        assertThat(names(list)).containsExactly("Mia", "Ben");
        assertThat(names(list.withHeading(false))).containsExactly("Vorname", "Mia", "Ben");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            First name;Surname;Form | GIVEN FAMILY OUT
            Vorname;Name | GIVEN FAMILY
            Name;Vorname | FAMILY GIVEN
            Name;Klasse | FULL OUT
            Nom;Prénom;Date de naissance | FAMILY GIVEN OUT
            Nombre;Apellidos | GIVEN FAMILY
            Voornaam;Tussenvoegsel;Achternaam | GIVEN OUT FAMILY
            Nome;Cognome | GIVEN FAMILY
            ID;Full name | OUT FULL
            Förnamn;Efternamn | GIVEN FAMILY
            Lfd. Nr.;Rufname;Familienname;Geb.-Datum | OUT GIVEN FAMILY OUT
            #;FIRST NAME(S);Last Name | OUT GIVEN FAMILY
            First;Last | GIVEN FAMILY
            Name;Points | FULL OUT
            Soyadı;Adı;İsim | FAMILY GIVEN OUT
            """)
    void headingsAreRecognizedInManyLanguages(String heading, String columns) {
        NameList list = NameList.of(heading + "\n" + "x;".repeat(heading.split(";").length - 1) + "y");

        assertThat(list.heading()).isTrue();
        assertThat(list.columns()).extracting(Column::name).containsExactly(columns.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name",
                "Nr. Nachname",
                "Vorname Nachname",
                "First and last name",
                "NAMEN:",
                "Schülerinnen",
                "Students",
                "Nom"
            })
    void aHeadingOverPlainLinesIsSkipped(String heading) {
        assertThat(names(heading + "\nMia Berg\nBen Lee")).containsExactly("Mia Berg", "Ben Lee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mia", "Kind", "Klasse", "Nev", "Name 1", "Ada Name", "Vorname@example.org", "No Min"})
    void aNameIsNotMistakenForAHeading(String first) {
        assertThat(NameList.of(first + "\nBen").heading()).isFalse();
    }

    @Test
    void columnsWithoutNamesAreRecognizedByTheirContentAndSkipped() {
        assertThat(NameList.of("""
                        1;Mia;Berg;m@x.org;12.03.2011;9b;+49 170 12345
                        2;Ben;Lee;b@x.org;1.4.2011;9a;0170/2345
                        3;Cem;Can;c@x.org;2011-05-06;9b;""").columns())
                .containsExactly(
                        Column.OUT, Column.GIVEN, Column.FAMILY, Column.OUT, Column.OUT, Column.OUT, Column.OUT);
        assertThat(NameList.of("Mia,EF\nBen,EF\nCem,EF").columns()).containsExactly(Column.FULL, Column.OUT);
        assertThat(NameList.of("f,Mia\nm,Ben\nm,Cem\nf,Eva\nf,Ida\nm,Jo").columns())
                .containsExactly(Column.OUT, Column.FULL);
        // twins: the same family name twice
        assertThat(NameList.of("Mia,Berg\nBen,Berg").columns()).containsExactly(Column.GIVEN, Column.FAMILY);
    }

    @Test
    void theColumnInAlphabeticalOrderIsTakenForFamilyNames() {
        assertThat(NameList.of("Berg\tMia\nCan\tCem\nLee\tBen\nOtt\tAda").columns())
                .containsExactly(Column.FAMILY, Column.GIVEN);
        assertThat(NameList.of("Mia\tBerg\nCem\tCan\nBen\tLee\nAda\tOtt").columns())
                .containsExactly(Column.GIVEN, Column.FAMILY);
        assertThat(NameList.of("Lee, Ben\nBerg, Mia").columns()).containsExactly(Column.FAMILY, Column.GIVEN);
    }

    @Test
    void listNumbersAreNotNames() {
        assertThat(names("Name\n1 Mia\n2 Ben\n10 Cem")).containsExactly("Mia", "Ben", "Cem");
        assertThat(names("1. Mia\tBerg\n2. Ben\tLee")).containsExactly("Mia", "Ben");
        assertThat(names("1.\tMia\n2.\tBen")).containsExactly("Mia", "Ben");
    }

    @Test
    void familyNamesDistinguishPeopleWithTheSameGivenName() {
        assertThat(names("Mia;Berg\nmia;Braun\nBen;Lee\nMia;Klein\nMia;"))
                .containsExactly("Mia Be.", "mia Br.", "Ben", "Mia K.", "Mia");
        assertThat(names("Mia;Be\nMia;Berg")).containsExactly("Mia Be", "Mia Ber.");
        assertThat(names("Mia;Berg\nMia;berg\nAda;Ott")).containsExactly("Mia B.", "Mia b.", "Ada");
    }

    @Test
    void theTeacherCanSetAColumnsMeaning() {
        NameList list = NameList.of("Mia;Sophie;Berg\nBen;Jo;Lee");

        assertThat(names(list.withColumn(0, Column.OUT).withColumn(1, Column.FULL)))
                .containsExactly("Sophie", "Jo");
        assertThat(names(list.withColumn(0, Column.FULL).withColumn(1, Column.FULL)))
                .containsExactly("Mia Sophie", "Ben Jo");
        assertThat(names(list.withColumn(0, Column.OUT))).containsExactly("Sophie", "Jo");
        assertThat(names(list.withColumn(0, Column.OUT).withColumn(1, Column.OUT)))
                .isEmpty();
    }

    @Test
    void columnMeaningsSurviveWhenTheListGrows() {
        NameList told = NameList.of("Berg;Mia").withColumn(0, Column.FAMILY).withColumn(1, Column.GIVEN);

        assertThat(names(NameList.of("Berg;Mia\nLee;Ben").asTold(told))).containsExactly("Mia", "Ben");
        assertThat(names(NameList.of("Berg;Mia;x\nLee;Ben;y").asTold(told))).containsExactly("Berg", "Lee");
        NameList heading = NameList.of("Liste 9b\nMia").withHeading(true);
        assertThat(names(NameList.of("Liste 9b\nMia\nBen").asTold(heading))).containsExactly("Mia", "Ben");
        assertThat(names(NameList.of("Mia\nBen").asTold(heading))).containsExactly("Mia", "Ben");
    }

    @Test
    void theRemainingLinesOfAListKeepTheirOriginalText() {
        NameList list = NameList.of("Vorname;Nachname\n1. Mia;Berg\nBen;\"Lee\"");

        assertThat(list.rest(Set.of(3)).text()).isEqualTo("Ben;\"Lee\"");
        assertThat(names(list.rest(Set.of(2, 3)))).containsExactly("Mia", "Ben");
    }
}
