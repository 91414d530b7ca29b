package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.stream.Collectors;
import org.framewise.measures.ChoiceThirds;
import org.framewise.quiz.Choice;
import org.framewise.quiz.Item;
import org.framewise.scoring.Kind;
import org.framewise.ui.parts.QuizLanguage;
import org.framewise.ui.teach.parts.Sheet;
import org.framewise.ui.teach.stage.Letters;
import org.jsoup.nodes.Element;

/** Table of how often the lower and the upper third of a class selected each choice. */
final class ThirdsTable {
    private final Component words;
    private final QuizLanguage language;
    private final Map<String, String> texts;
    private final ChoiceThirds thirds;

    /** @param item an item with choices */
    ThirdsTable(Component words, QuizLanguage language, Item item, ChoiceThirds thirds) {
        this.words = words;
        this.language = language;
        this.texts = Kind.of(item).choices().stream().collect(Collectors.toMap(Choice::id, Choice::text));
        this.thirds = thirds;
    }

    Element html() {
        Element html = Sheet.tableWithHiddenCaption("thirds", words.getTranslation("item.thirds.caption"));
        Element head = Sheet.headings(
                html,
                words.getTranslation("item.thirds.choice"),
                words.getTranslation("item.thirds.all"),
                words.getTranslation("item.thirds.lower"),
                words.getTranslation("item.thirds.upper"),
                words.getTranslation("teach.items.remark"));
        head.children().subList(1, 4).forEach(heading -> heading.addClass("num"));
        Element body = html.appendElement("tbody");
        thirds.choices().forEach(share -> row(body.appendElement("tr"), share));
        return html;
    }

    private void row(Element row, ChoiceThirds.Share share) {
        Element heading = Sheet.rowHeading(row);
        heading.appendElement("span").addClass("item-id").text(Letters.of(share.choice()) + ".");
        heading.appendText(" ");
        language.of(heading.appendElement("span")).text(texts.getOrDefault(share.choice(), ""));
        Sheet.figure(row, FigureWords.percent(words, share.all()));
        Sheet.figure(row, FigureWords.percent(words, share.lower()));
        Sheet.figure(row, FigureWords.percent(words, share.upper()));
        row.appendElement("td").addClass("flag").text(remark(share));
    }

    private String remark(ChoiceThirds.Share share) {
        if (share.key()) {
            return words.getTranslation("item.thirds.key");
        }
        if (share.accepted() > 0) {
            return words.getTranslation("item.thirds.accepted", share.accepted());
        }
        if (share.drawsTheStronger()) {
            return words.getTranslation("item.thirds.draws-the-stronger");
        }
        return share.isIdle() ? words.getTranslation("item.thirds.idle") : "";
    }
}
