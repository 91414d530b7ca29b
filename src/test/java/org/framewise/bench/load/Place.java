package org.framewise.bench.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of an attempt, as identified by its page's URL.
 *
 * @param number the item's number, starting at 1
 */
record Place(String attempt, int number) {
    private static final Pattern ADDRESS = Pattern.compile("take/([0-9a-f-]{36})/(\\d+)");

    static Optional<Place> in(String address) {
        Matcher found = ADDRESS.matcher(address);
        return found.find()
                ? Optional.of(new Place(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    String address() {
        return "take/" + attempt + "/" + number;
    }
}
