package org.framewise.classroom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Short names for the people on a list: the given name alone if it is unique in the list, otherwise with as much of the
 * family name as is needed to tell people apart, "Mia B." and "Mia K.". A full name is used unchanged.
 */
final class ShortNames {
    private ShortNames() {}

    /** One name for each person, in order; people with identical names get the same one. */
    static List<String> of(List<NameList.Person> people) {
        Map<String, List<NameList.Person>> byGiven = people.stream()
                .filter(ShortNames::hasParts)
                .collect(Collectors.groupingBy(person -> FoldedName.of(person.given())));
        return people.stream()
                .map(person -> hasParts(person)
                        ? shorten(person, byGiven.getOrDefault(FoldedName.of(person.given()), List.of()))
                        : whole(person))
                .toList();
    }

    private static boolean hasParts(NameList.Person person) {
        return person.full().isEmpty() && !person.given().isEmpty();
    }

    /** The full name; for a person without one, the family name. */
    private static String whole(NameList.Person person) {
        return person.full().isEmpty() ? person.family() : person.full();
    }

    private static String shorten(NameList.Person person, List<NameList.Person> sameGiven) {
        String family = person.family();
        if (family.isEmpty() || sameGiven.size() == 1) {
            return person.given();
        }
        List<String> others = sameGiven.stream()
                .map(NameList.Person::family)
                .filter(other -> !other.isEmpty() && !FoldedName.of(other).equals(FoldedName.of(family)))
                .toList();
        for (int length = 1; length < letters(family); length++) {
            String beginning = FoldedName.of(first(family, length));
            int end = length;
            if (others.stream()
                    .noneMatch(other -> FoldedName.of(first(other, end)).equals(beginning))) {
                return person.given() + " " + first(family, length).strip() + ".";
            }
        }
        return person.given() + " " + family;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String first(String text, int length) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(length, letters(text))));
    }
}
