package org.framewise.ui.teach.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.framewise.measures.Gain;
import org.framewise.results.insight.CheckGain;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.teach.parts.Names;
import org.framewise.ui.teach.parts.Sheet;
import org.jsoup.nodes.Element;

/** Table of each learner's scores before and after, and their difference. */
final class PairsTable {
    private final Component words;
    private final CheckGain gain;
    private final Names names;
    private final Decimals decimals = new Decimals(UI.getCurrent().getLocale());

    PairsTable(Component words, CheckGain gain, Names names) {
        this.words = words;
        this.gain = gain;
        this.names = names;
    }

    Element html() {
        Element table = Sheet.table("gain-pairs", words.getTranslation("results.change.learners.caption"));
        Element head = Sheet.headings(
                table,
                words.getTranslation("results.learner"),
                words.getTranslation("results.change.order"),
                words.getTranslation("results.change.before"),
                words.getTranslation("results.change.after"),
                words.getTranslation("results.change.difference"));
        head.children().subList(2, 5).forEach(heading -> heading.addClass("num"));
        Element body = table.appendElement("tbody");
        gain.pairs().forEach(pair -> row(body.appendElement("tr"), pair));
        return table;
    }

    private void row(Element row, CheckGain.Pair pair) {
        Gain.Pair scores = pair.scores();
        Sheet.rowHeading(row).text(names.of(pair.learnerLabel()));
        row.appendElement("td").text(GainFigures.order(words, gain, scores.order()));
        Sheet.link(Sheet.figure(row, ""), Addresses.seen(pair.before()), decimals.of(scores.pre(), 0));
        Sheet.link(Sheet.figure(row, ""), Addresses.seen(pair.after()), decimals.of(scores.post(), 0));
        Sheet.figure(row, decimals.signed(scores.gain(), 0));
    }
}
