package org.framewise.classroom;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognizes column headings in lists of names, in the languages of nearby schools. Case, accents and punctuation are
 * ignored.
 */
final class HeadingWords {
    /** The meaning of a heading. */
    enum Kind {
        GIVEN,
        FAMILY,
        /** A full name, or the part of the name that no other column contains. */
        NAME,
        OTHER
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        learn(Kind.GIVEN, """
                firstname firstnames givenname givennames forename forenames preferredname first vorname vornamen rufname prenom prenoms
                nombredepila voornaam voornamen roepnaam fornavn fornamn etunimi imie imiona krestnijmeno adi keresztnev utonev prenume""");
        learn(Kind.FAMILY, """
                surname surnames lastname lastnames familyname last secondname nachname nachnamen familienname zuname nomdefamille
                nomfamille apellido apellidos primerapellido segundoapellido achternaam familienaam cognome apelido sobrenome etternavn
                efternavn efternamn sukunimi nazwisko prijmeni priezvisko soyad soyadi vezeteknev csaladnev prezime""");
        learn(Kind.NAME, """
                name names fullname studentname pupilname learnername namen nom noms nombre nombres naam navn namn nome nomi nimi
                isim nev jmeno meno ime nume nickname nicknames spitzname learners pupils students schulername schulerinnen eleves
                alumnos leerlingen teilnehmer participants""");
        learn(Kind.OTHER, """
                n nr no num number numero nummer lfd lfdnr id studentid pupilid learnerid class klasse klas classe clase form grade year
                jahrgang group gruppe groupe grupo groep kurs course cours curso email mail emailaddress emailadresse mailadresse courriel
                correo correoelectronico birthday birthdate dob dateofbirth geburtstag geburtsdatum geb gebdatum datedenaissance naissance
                fechadenacimiento geboortedatum gender sex geschlecht sexe sexo geslacht phone telephone telefon telefono telefoon tel mobile
                handy address adresse adres direccion street strasse ort plz city town religion konfession comment comments remark remarks
                bemerkung bemerkungen notes username login benutzername benutzer kurzel tutor teacher lehrer lehrkraft tussenvoegsel age alter""");
    }

    /** Words that join two parts, as in "first and last name". */
    private static final Set<String> JOINING = Set.of("and", "und", "et", "y", "e", "en", "of", "der", "de", "des");

    /** Words that are also personal names, and so aren't a heading by themselves. */
    private static final Set<String> ALSO_NAMES = Set.of("first", "last", "nev", "ime", "meno");

    private HeadingWords() {}

    private static void learn(Kind kind, String words) {
        Stream.of(words.split("\\s+")).forEach(word -> KINDS.put(word, kind));
    }

    /** The kind of a cell as a heading; empty if the words are unknown. */
    static Optional<Kind> kind(String cell) {
        if (cell.isBlank()) {
            return Optional.empty();
        }
        String word = plain(cell);
        if (word.isEmpty()) {
            return Optional.of(Kind.OTHER);
        }
        Optional<Kind> whole = Optional.ofNullable(KINDS.get(word));
        return whole.isPresent() ? whole : several(cell);
    }

    /** The kind of a combined heading, such as "Nachname, Vorname" or "First and last name". */
    private static Optional<Kind> several(String cell) {
        List<String> words = Stream.of(cell.split("[\\s,;/()&+-]+"))
                .map(HeadingWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
        List<Kind> kinds = words.stream()
                .map(KINDS::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean known = words.stream().allMatch(word -> KINDS.containsKey(word) || JOINING.contains(word));
        if (!known || kinds.isEmpty()) {
            return Optional.empty();
        }
        List<Kind> names = kinds.stream().filter(kind -> kind != Kind.OTHER).toList();
        return Optional.of(names.isEmpty() ? Kind.OTHER : names.size() == 1 ? names.getFirst() : Kind.NAME);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .replace('ı', 'i')
                .replaceAll("\\P{L}+", "");
    }

    /**
     * Whether these cells are headings. At least half of them must be known heading words: two or more, or one that
     * stands for a name and isn't itself a personal name. No cell may contain a digit or an at sign.
     */
    static boolean isHeading(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        List<String> known =
                filled.stream().filter(cell -> kind(cell).isPresent()).toList();
        long names = known.stream()
                .filter(cell -> kind(cell).filter(kind -> kind != Kind.OTHER).isPresent())
                .filter(cell -> !ALSO_NAMES.contains(plain(cell)))
                .count();
        return !filled.isEmpty()
                && known.size() * 2 >= filled.size()
                && (names > 0 || known.size() > 1)
                && filled.stream().noneMatch(cell -> cell.matches(".*[@\\d].*"));
    }
}
