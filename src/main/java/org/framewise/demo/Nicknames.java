package org.framewise.demo;

import java.util.List;

/**
 * Creates nicknames that nobody would mistake for a person's name. Each consists of a word and an animal, a number once
 * all pairs are used, and the marker {@value #MARK}.
 */
final class Nicknames {
    private static final List<String> WORDS = List.of(
            "Amber", "Brisk", "Calm", "Dusty", "Early", "Fair", "Gentle", "Hasty", "Inky", "Jolly", "Keen", "Lucky",
            "Merry", "Nimble", "Open", "Plain", "Quiet", "Rusty", "Sunny", "Tidy");
    private static final List<String> ANIMALS = List.of(
            "Badger", "Crane", "Dolphin", "Egret", "Falcon", "Gecko", "Heron", "Ibis", "Jackdaw", "Koala", "Lynx",
            "Marten", "Newt", "Otter", "Puffin", "Quail", "Robin", "Stork", "Toad", "Wren");

    /** Marks a simulated learner wherever the name appears: in tables, on paper, in exports. */
    private static final String MARK = "(sim)";

    private Nicknames() {}

    /**
     * Returns a name that is different for each number.
     *
     * @param number from 0 up
     */
    static String of(int number) {
        int pairs = WORDS.size() * ANIMALS.size();
        int pair = number % pairs;
        // each round through the animals starts with a different word, so that neighbours share neither
        String name =
                WORDS.get((pair + pair / ANIMALS.size()) % WORDS.size()) + " " + ANIMALS.get(pair % ANIMALS.size());
        return (number < pairs ? name : name + " " + (number / pairs + 1)) + " " + MARK;
    }
}
