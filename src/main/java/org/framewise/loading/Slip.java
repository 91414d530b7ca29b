package org.framewise.loading;

import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/**
 * A common mistake in handwritten YAML.
 *
 * @param line the number of the line, counted from 0
 */
record Slip(int line, Message problem, Message remedy) {
    /** @param quoted the message that says how to quote the text */
    static Message cutOffRemedy(Message quoted) {
        return Message.then(quoted, Message.of("finding.comment.remedy"));
    }

    /** @param name the name of the field as displayed, in backquotes */
    static Message cutOff(String name, String comment) {
        return Message.of("finding.comment", name, Wording.quote(comment));
    }
}
