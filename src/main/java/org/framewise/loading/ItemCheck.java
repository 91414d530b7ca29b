package org.framewise.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.framewise.loading.kind.ItemFormat;
import org.framewise.loading.kind.ItemFormats;
import org.framewise.loading.tree.LookAlikes;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.SourceId;

/**
 * Checks what the schema can't express about an item of any type: sources, note, evidence, and fields that only some
 * types may have.
 */
final class ItemCheck {
    private static final String MADE_UP = SourceId.MADE_UP.value();
    private static final String OURS = SourceId.OURS.value();

    private static final List<String> WITH_TEXT = List.of("passages", "statements", "left", "choices");

    private final Mapping item;
    private final Set<String> sources;
    private final Problems problems;

    private ItemCheck(Mapping item, Set<String> sources, Problems problems) {
        this.item = item;
        this.sources = sources;
        this.problems = problems;
    }

    /** @param sources the ids of the sources declared by the quiz */
    static void check(Mapping item, Set<String> sources, Problems problems) {
        new ItemCheck(item, sources, problems).check();
    }

    private void check() {
        String type = item.string("type");
        checkSources();
        checkNote();
        checkEvidence();
        if (type == null) {
            return;
        }
        Optional<ItemFormat<?>> format = ItemFormats.of(type);
        checkConfidence(format);
        checkDiscernment(format);
        // The schema reports unknown types.
        format.ifPresent(known -> known.check(item, problems));
    }

    private void checkSources() {
        for (String key : WITH_TEXT) {
            for (Mapping text : item.mappings(key)) {
                String source = text.string("source");
                if (source == null || source.isBlank() || source.equals(MADE_UP) || sources.contains(source)) {
                    continue;
                }
                if (!source.equals(OURS)) {
                    undeclared(text, source);
                } else if (!key.equals("statements")) {
                    problems.addOnce(
                            text,
                            "source",
                            Message.of("finding.source.ours"),
                            Message.of("finding.source.ours.remedy"));
                }
            }
        }
    }

    private void undeclared(Mapping text, String source) {
        Set<String> known = new TreeSet<>(sources);
        known.add(MADE_UP);
        problems.addOnce(
                text,
                "source",
                Message.of("finding.source.undeclared", Wording.quote(source)),
                Message.then(Wording.didYouMean(source, known), Message.of("finding.source.undeclared.remedy")));
    }

    private void checkNote() {
        boolean madeUp = texts().stream().anyMatch(text -> MADE_UP.equals(text.string("source")));
        if (madeUp && !item.entries().containsKey("note")) {
            problems.addOnce(
                    item, "note", Message.of("finding.item.no-note"), Message.of("finding.item.no-note.remedy"));
        }
    }

    private void checkEvidence() {
        Map<String, List<String>> textsBySource = new LinkedHashMap<>();
        for (Mapping text : texts()) {
            String source = text.string("source");
            String words = text.string("text");
            if (source != null && words != null) {
                textsBySource.computeIfAbsent(source, key -> new ArrayList<>()).add(Wording.fold(words));
            }
        }
        for (Mapping evidence : item.mappings("evidence")) {
            String source = evidence.string("source");
            Scalar words = evidence.text("text");
            if (source == null || source.isBlank()) {
                continue;
            }
            List<String> texts = textsBySource.get(source);
            if (texts == null) {
                passageMissing(evidence, source, textsBySource.keySet());
            } else if (words != null && !words.text().isBlank()) {
                checkSpan(Wording.fold(words.text()), words, source, texts, textsBySource);
            }
        }
    }

    private void passageMissing(Mapping evidence, String source, Set<String> there) {
        Set<String> known = new TreeSet<>(sources);
        known.add(MADE_UP);
        String name = Wording.quote(source);
        if (!known.contains(source)) {
            problems.addOnce(
                    evidence,
                    "source",
                    Message.of("finding.source.undeclared", name),
                    Wording.didYouMean(source, there.isEmpty() ? known : there));
            return;
        }
        problems.addOnce(
                evidence,
                "source",
                Message.of("finding.evidence.no-passage", name, Wording.plain(source, 40)),
                there.isEmpty()
                        ? Message.of("finding.evidence.no-passage.remedy")
                        : Message.of("finding.evidence.no-passage.or-source", Wording.list(there)));
    }

    private void checkSpan(
            String span, Scalar where, String source, List<String> texts, Map<String, List<String>> textsBySource) {
        if (texts.stream().anyMatch(text -> text.contains(span))) {
            return;
        }
        String elsewhere = textsBySource.entrySet().stream()
                .filter(other -> other.getValue().stream().anyMatch(text -> text.contains(span)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Optional<String> alike = texts.stream()
                .flatMap(text -> LookAlikes.find(span, text).stream())
                .findFirst();
        if (elsewhere.isEmpty() && alike.isPresent()) {
            problems.add(
                    where,
                    Message.then(
                            Message.of("finding.evidence.alike", Wording.quote(span), Wording.quote(source)),
                            LookAlikes.difference("finding.difference.evidence", span, alike.get())),
                    Message.of("finding.evidence.alike.remedy", Wording.quote(alike.get())));
            return;
        }
        problems.add(
                where,
                Message.of("finding.evidence.not-there", Wording.quote(span), Wording.quote(source)),
                elsewhere.isEmpty()
                        ? Message.of("finding.evidence.not-there.remedy")
                        : Message.of("finding.evidence.elsewhere.remedy", Wording.quote(elsewhere)));
    }

    private void checkConfidence(Optional<ItemFormat<?>> format) {
        if (item.isTrue("confidence_asked")
                && format.filter(ItemFormat::mayAskForConfidence).isEmpty()) {
            problems.addOnce(
                    item,
                    "confidence_asked",
                    Message.of("finding.item.confidence", types(ItemFormat::mayAskForConfidence)),
                    Message.of("finding.item.confidence.remedy"));
        }
    }

    private void checkDiscernment(Optional<ItemFormat<?>> format) {
        if (!item.isTrue("counts_for_discernment")) {
            return;
        }
        List<String> categories =
                item.texts("categories").stream().map(Scalar::text).toList();
        List<String> discerned = format.map(ItemFormat::discerned).orElse(List.of());
        if (discerned.isEmpty() || !categories.equals(discerned)) {
            problems.addOnce(
                    item,
                    "counts_for_discernment",
                    Message.of(
                            "finding.item.discernment",
                            types(one -> !one.discerned().isEmpty())),
                    Message.of("finding.item.discernment.remedy"));
            problems.mute(item, "type");
            problems.mute(item, "categories");
        }
    }

    private static Message types(Predicate<ItemFormat<?>> which) {
        return ItemFormats.all()
                .filter(which)
                .map(format -> Message.text(Wording.quote(format.type())))
                .reduce((before, type) -> Message.of("finding.and", before, type))
                .orElseThrow();
    }

    /** All parts that have a text and may have a source. */
    private List<Mapping> texts() {
        return WITH_TEXT.stream().flatMap(key -> item.mappings(key).stream()).toList();
    }
}
