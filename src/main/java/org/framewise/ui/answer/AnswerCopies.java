package org.framewise.ui.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import org.framewise.attempt.AttemptId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The copies of answers that the browser of a learner has in its own storage, as the server deals with them. Which of them belong to whom is
 * known here alone: the browser knows attempts and items by their ids.
 * What it is good for, and its limits, are in decision 55.
 *
 * @see "docs/decisions/0055-the-browser-keeps-a-copy-of-an-answer-until-it-is-handed-in.md"
 */
public final class AnswerCopies {
    /** What the names of all copies begin with. */
    public static final String NAME = "framewise-answer";

    /** For how long a copy lives, if nothing removes it before. */
    public static final int HOURS = 12;

    /** Named by what is in it: browsers keep files for a day, and it has to fit the program. */
    private static final String SCRIPT = "answer-copies.js?" + checksum("/META-INF/resources/answer-copies.js");

    private AnswerCopies() {}

    private static String checksum(String resource) {
        try (InputStream file = Objects.requireNonNull(AnswerCopies.class.getResourceAsStream(resource), resource)) {
            CRC32 sum = new CRC32();
            sum.update(file.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings what deals with copies to the browser. Safe to repeat. */
    public static void load(UI ui) {
        ui.getPage().addJavaScript(SCRIPT);
    }

    /** Removes all copies: whoever worked in this browser has left. */
    public static void dropAll() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().executeJs("window.framewiseAnswerCopies?.drop(null)");
        }
    }

    /** Removes the copies of these attempts. */
    public static void drop(Page page, List<String> attempts) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        attempts.forEach(ids::add);
        page.executeJs("window.framewiseAnswerCopies?.drop($0)", ids);
    }

    /**
     * Removes the copy of a response that is in, unless it was changed after that.
     *
     * @param changedAt when the response was changed last
     * @param handedIn whether the attempt is handed in, so that no other copy of it is needed
     */
    public static void confirmed(Component on, AttemptId attempt, String item, Instant changedAt, boolean handedIn) {
        on.getUI()
                .ifPresent(ui -> ui.getPage()
                        .executeJs(
                                "window.framewiseAnswerCopies?.confirmed($0, $1, $2, $3)",
                                attempt.toString(),
                                item,
                                (double) changedAt.toEpochMilli(),
                                handedIn));
    }

    /** Removes a copy. */
    public static void remove(Component on, AttemptId attempt, String item) {
        on.getUI()
                .ifPresent(ui -> ui.getPage()
                        .executeJs("window.framewiseAnswerCopies?.remove($0, $1)", attempt.toString(), item));
    }
}
