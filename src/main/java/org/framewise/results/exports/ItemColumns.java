package org.framewise.results.exports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.Skill;
import org.framewise.scoring.Kind;
import org.jspecify.annotations.Nullable;

/** The columns of the table with one row for each item. */
final class ItemColumns {
    static final List<Column<ItemLine>> ALL = List.of(
            Column.of("quiz", "Id of the quiz", "id", "never empty", ItemLine::quiz),
            Column.of(
                    "form",
                    "The form that the item is in",
                    "id",
                    "“only” for a quiz without parallel forms",
                    ItemLine::form),
            Column.of("number", "Place of the item in its form", "count", "1 for the first one", ItemLine::number),
            Column.of(
                    "item",
                    "Id of the item",
                    "id",
                    "never empty",
                    line -> line.item().id()),
            Column.of(
                    "title",
                    "What the item is called",
                    "text",
                    "never empty",
                    line -> line.item().title()),
            Column.of(
                    "item_type",
                    "Type of the item",
                    "word",
                    ResponseJson.types(),
                    line -> Kind.of(line.item()).id()),
            Column.of(
                    "skills",
                    "Skills that the item practises, the main one first",
                    "words with a space between them",
                    "at least one",
                    line -> line.item().skills().stream().map(Skill::id).collect(Collectors.joining(" "))),
            Column.of(
                    "learners",
                    "Learners with a score for the item in their first attempt",
                    "count",
                    "0 or more",
                    line -> line.facility().map(facility -> facility.n()).orElse(0)),
            Column.of(
                    "facility",
                    "How easy the item was: mean score divided by the maximum, first attempts",
                    "share",
                    "0 (hard) to 1 (easy); empty without a score. Too uncertain to be read alone below 10 learners",
                    line -> line.facility()
                            .<Object>map(facility -> Figures.of(facility.mean(), 6))
                            .orElse(null)),
            Column.of(
                    "facility_low",
                    "Lower end of its 95% interval: Wilson for items that are right or wrong, t for others",
                    "share",
                    "0 to facility; empty without a score",
                    line -> line.facility()
                            .<Object>map(facility -> Figures.of(facility.low(), 6))
                            .orElse(null)),
            Column.of(
                    "facility_high",
                    "Upper end of its 95% interval",
                    "share",
                    "facility to 1; empty without a score",
                    line -> line.facility()
                            .<Object>map(facility -> Figures.of(facility.high(), 6))
                            .orElse(null)),
            Column.of(
                    "facility_flag",
                    "What to look at: nearly nobody or nearly everybody has it right",
                    "word",
                    "very-hard (below 0.20), very-easy (above 0.95) or empty",
                    line -> line.facility()
                            .flatMap(facility -> facility.flag())
                            .<Object>map(ItemColumns::word)
                            .orElse(null)),
            Column.of(
                    "discrimination",
                    "Correlation of the item with the sum of the other items of its form",
                    "correlation",
                    "−1 to 1; empty below 10 learners who have a score for every item, or where nothing varies",
                    line -> line.discrimination()
                            .<Object>map(found -> Figures.of(found.correlation(), 6))
                            .orElse(null)),
            Column.of(
                    "discrimination_verdict",
                    "What that says of the item",
                    "word",
                    "check-key, review-wording, borderline, acceptable or good; empty below 30 learners",
                    line -> line.discrimination()
                            .flatMap(found -> found.verdict())
                            .<Object>map(ItemColumns::word)
                            .orElse(null)),
            Column.of(
                    "complete_learners",
                    "Learners who have a score for every item of the form: those whom discrimination and alpha rest on",
                    "count",
                    "10 or more; empty below",
                    line -> line.consistency().<Object>map(found -> found.n()).orElse(null)),
            Column.of(
                    "form_alpha",
                    "Cronbach’s alpha of the form: how far its items hang together",
                    "coefficient",
                    "at most 1; empty below 10 complete learners",
                    line -> line.consistency()
                            .<Object>map(found -> Figures.of(found.alpha(), 6))
                            .orElse(null)),
            Column.of(
                    "key_corrected",
                    "Responses in these figures that were scored with a key that a teacher has corrected",
                    "count",
                    "0 to the number of responses",
                    line -> line.figures().corrected()),
            Column.of(
                    "left_out",
                    "Learners who answered a version of the item with another key, type, passage or set of choices: they are in no figure of this row",
                    "count",
                    "0 or more",
                    line -> line.figures().leftOut()));

    private ItemColumns() {}

    static @Nullable Object word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
