package org.framewise.ui.teach.lesson;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import org.framewise.attempt.AssignmentId;
import org.framewise.results.live.LearnerProgress;
import org.framewise.results.live.Picture;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/**
 * Creates the table rows of {@link LiveView}: one per learner with their position in the quiz, and one per item with
 * the class's progress.
 */
final class LiveRows {
    private final Component words;
    private final AssignmentId assignment;
    private final QuizLanguage language;

    /** @param language the language of the quiz */
    LiveRows(Component words, AssignmentId assignment, QuizLanguage language) {
        this.words = words;
        this.assignment = assignment;
        this.language = language;
    }

    static LiveTable places(Component words) {
        return new LiveTable(
                "places",
                words.getTranslation("live.learners.caption"),
                words.getTranslation("live.learner"),
                words.getTranslation("live.where"),
                words.getTranslation("live.answered"));
    }

    static LiveTable items(Component words) {
        return new LiveTable(
                "progress-items",
                words.getTranslation("live.items.caption"),
                words.getTranslation("live.item"),
                words.getTranslation("live.answered"),
                words.getTranslation("live.item.share"),
                words.getTranslation("live.item.next"));
    }

    Element row(LearnerProgress place, String name) {
        Element row = new Element("tr")
                .addClass("place")
                .addClass("place-" + place.state().id());
        Element heading = Sheet.rowHeading(row);
        Element named = heading.appendElement("bdi");
        if (place.attempt() == null) {
            named.text(name);
        } else {
            Sheet.link(named, Addresses.seen(place.attempt()), name);
        }
        Element where = row.appendElement("td").appendElement("span").addClass("where");
        where.text(progressText(place));
        if (place.sitting() > 1) {
            row.child(1).appendText(" ");
            row.child(1)
                    .appendElement("span")
                    .addClass("meta")
                    .text(words.getTranslation("teach.grid.sitting", place.sitting()));
        }
        Sheet.figure(
                row,
                place.items().isEmpty()
                        ? ""
                        : words.getTranslation(
                                "live.of",
                                place.answered().size(),
                                place.items().size()));
        return row;
    }

    private String progressText(LearnerProgress place) {
        int number = place.number().orElse(0);
        return switch (place.state()) {
            case GONE ->
                words.getTranslation("live.where.gone", number, place.items().size(), place.away());
            case WORKING ->
                words.getTranslation("live.where.working", number, place.items().size());
            case JOINED -> words.getTranslation("live.where.joined");
            case FINISHED -> words.getTranslation("live.where.finished");
            case ABSENT -> words.getTranslation("live.where.absent");
        };
    }

    Element row(Picture.Progress item, int place, Picture picture) {
        Element row = new Element("tr");
        Element heading = Sheet.rowHeading(row);
        boolean forms = picture.items().stream().anyMatch(other -> !other.form().equals(item.form()));
        language.of(heading.appendElement("span"))
                .text(words.getTranslation("look-back.item", item.number(), item.title()));
        heading.appendText(" ");
        heading.appendElement("span")
                .addClass("meta")
                .text(
                        forms
                                ? words.getTranslation(
                                        "teach.grid.form", item.form().value())
                                : item.id().value());
        Sheet.figure(row, words.getTranslation("live.of", item.answered(), item.of()));
        double share = item.of() == 0 ? 0 : (double) item.answered() / item.of();
        row.appendElement("td")
                .appendElement("span")
                .addClass("share")
                .attr("aria-hidden", "true")
                .appendElement("span")
                .attr("style", String.format(Locale.ROOT, "inline-size: %.0f%%", 100 * share));
        Element links = row.appendElement("td").addClass("row-links");
        link(links, Addresses.discuss(assignment, place), "live.item.discuss", item);
        link(links, Addresses.correct(assignment, item.id()), "live.item.correct", item);
        if (item.written()) {
            link(links, Addresses.texts(assignment, item.id()), "live.item.texts", item);
        }
        return row;
    }

    private void link(Element into, String address, String key, Picture.Progress item) {
        Sheet.link(into, address, words.getTranslation(key))
                .attr("aria-label", words.getTranslation(key) + ": " + item.title());
        into.appendText(" ");
    }
}
