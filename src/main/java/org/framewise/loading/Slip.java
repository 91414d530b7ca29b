package org.framewise.loading;

import org.framewise.loading.tree.Wording;

/**
 * A common mistake of people who write YAML by hand.
 *
 * @param line counted from 0
 */
record Slip(int line, String problem, String remedy) {
    /** @param example how the text would be written, a sentence, or "" */
    static String cutOffRemedy(String example) {
        return "If it is a comment, give it a line of its own, no further in than the field. If it belongs to the text, "
                + (example.isEmpty()
                        ? "put the whole text into quotation marks."
                        : Character.toLowerCase(example.charAt(0)) + example.substring(1));
    }

    /** @param name as it is shown, in backquotes */
    static String cutOff(String name, String comment) {
        return "The text of " + name + " is cut off before " + Wording.quote(comment) + ": `#` begins a comment here.";
    }
}
