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
 * Server side of the answer copies that a learner's browser keeps in local storage. Only the server knows which learner
 * a copy belongs to: the browser knows nothing but the ids of attempts and items. Decision 55 explains the purpose and
 * the limits of these copies.
 *
 * @see "docs/decisions/0055-the-browser-keeps-a-copy-of-an-answer-until-it-is-handed-in.md"
 */
public final class AnswerCopies {
    /** Prefix of the local storage keys under which copies are stored. */
    public static final String NAME = "framewise-answer";

    /** Lifetime of a copy in hours, unless it is removed earlier. */
    public static final int HOURS = 12;

    /** The URL contains a checksum: browsers cache the file for a day, and it must match the server's version. */
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

    /** Loads the script that manages the copies. Can be called repeatedly. */
    public static void load(UI ui) {
        ui.getPage().addJavaScript(SCRIPT);
    }

    /** Removes all copies from the browser, because its learner has signed out. */
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
     * Removes the copy of a response that has been stored, unless the learner changed the copy afterwards.
     *
     * @param changedAt when the response was last changed
     * @param handedIn whether the attempt has been handed in, which makes its other copies obsolete too
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

    /** Removes the copy of one answer. */
    public static void remove(Component on, AttemptId attempt, String item) {
        on.getUI()
                .ifPresent(ui -> ui.getPage()
                        .executeJs("window.framewiseAnswerCopies?.remove($0, $1)", attempt.toString(), item));
    }
}
