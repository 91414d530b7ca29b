package org.framewise.loading.kind;

import java.util.List;
import java.util.Optional;
import org.framewise.loading.tree.LookAlikes;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.ItemCore;

/**
 * The format of items with passages divided into segments. Checks that the segments add up to their passage, that there
 * is at least one target and one distractor, and which segments have a misconception.
 */
final class HottextFormat implements ItemFormat<HottextItem> {
    private static final int SHOWN = 30;

    @Override
    public String type() {
        return "hottext";
    }

    @Override
    public void check(Mapping item, Problems problems) {
        boolean hasSegments = false;
        boolean hasTarget = false;
        boolean hasDistractor = false;
        for (Mapping passage : item.mappings("passages")) {
            checkText(passage, problems);
            for (Mapping segment : passage.mappings("segments")) {
                hasSegments = true;
                hasTarget |= "target".equals(segment.string("role"));
                hasDistractor |= "distractor".equals(segment.string("role"));
                checkMisconception(segment, problems);
            }
        }
        if (hasSegments && !hasTarget) {
            problems.add(
                    item.lineOf("passages"),
                    Message.of("finding.hottext.no-target"),
                    Message.of("finding.hottext.no-target.remedy"));
        }
        if (hasSegments && !hasDistractor) {
            problems.add(
                    item.lineOf("passages"),
                    Message.of("finding.hottext.no-distractor"),
                    Message.of("finding.hottext.no-distractor.remedy"));
        }
    }

    private static void checkMisconception(Mapping segment, Problems problems) {
        String role = segment.string("role");
        boolean hasMisconception = segment.entries().containsKey("misconception");
        if ("distractor".equals(role) && !hasMisconception) {
            problems.addOnce(
                    segment,
                    "misconception",
                    Message.of("finding.hottext.no-misconception"),
                    Message.of("finding.hottext.no-misconception.remedy"));
        } else if ("target".equals(role) && hasMisconception) {
            problems.addOnce(
                    segment,
                    "misconception",
                    Message.of("finding.hottext.target-misconception"),
                    Message.of("finding.hottext.target-misconception.remedy"));
        }
    }

    /** Reports the first segment that differs from the passage, or a passage that goes on after the last segment. */
    private static void checkText(Mapping passage, Problems problems) {
        List<Mapping> segments = passage.mappings("segments");
        String text = passage.string("text");
        if (text == null || segments.isEmpty() || segments.stream().anyMatch(s -> s.string("text") == null)) {
            return;
        }
        String whole = Wording.fold(text);
        StringBuilder joined = new StringBuilder();
        for (Mapping segment : segments) {
            String piece = Wording.fold(String.valueOf(segment.string("text")));
            int start = joined.length();
            joined.append(start > 0 && !piece.isEmpty() ? " " : "").append(piece);
            if (!whole.startsWith(joined.toString())) {
                int same = samePrefix(whole, joined);
                problems.add(
                        segment.lineOf("text"),
                        parted(whole, joined.toString(), same),
                        Message.of("finding.hottext.parted.remedy"));
                return;
            }
        }
        if (joined.length() < whole.length()) {
            problems.add(
                    segments.getLast().lineOf("text"),
                    Message.of("finding.hottext.ends", after(whole, joined.length())),
                    Message.of("finding.hottext.ends.remedy"));
        }
    }

    private static Message parted(String whole, String joined, int at) {
        Message where = at == 0
                ? Message.of("finding.hottext.parted.start", after(whole, at), after(joined, at))
                : Message.of("finding.hottext.parted", before(whole, at), after(whole, at), after(joined, at));
        return difference(whole, joined, at)
                .map(character -> Message.then(where, character))
                .orElse(where);
    }

    /** Names the first character that differs between passage and segments, if the two are easily confused. */
    private static Optional<Message> difference(String whole, String joined, int at) {
        int start = joined.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
        String piece = joined.substring(start);
        return start > at
                ? Optional.empty()
                : LookAlikes.find(piece, whole.substring(start))
                        .filter(part -> whole.startsWith(part, start))
                        .map(part -> LookAlikes.difference("finding.difference.segment", piece, part));
    }

    private static int samePrefix(String a, CharSequence b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String before(String text, int end) {
        int start = Math.max(0, end - SHOWN);
        return Wording.quote((start > 0 ? "…" : "") + text.substring(start, end).stripLeading());
    }

    private static Message after(String text, int start) {
        return start >= text.length()
                ? Message.of("finding.hottext.nothing")
                : Message.text(Wording.quote(text.substring(start, Math.min(text.length(), start + SHOWN))));
    }

    @Override
    public HottextItem resolve(ItemCore core, Mapping item) {
        return new HottextItem(core, Values.all(item, "passages", HottextFormat::markable));
    }

    private static HottextItem.MarkablePassage markable(Mapping passage) {
        return new HottextItem.MarkablePassage(
                ItemParts.passage(passage), Values.all(passage, "segments", HottextFormat::segment));
    }

    private static HottextItem.Segment segment(Mapping segment) {
        return new HottextItem.Segment(
                ItemParts.words(segment),
                Values.constant(HottextItem.Role.class, Values.text(segment, "role"), HottextItem.Role.GLUE),
                ItemParts.misconceptionIfAny(segment),
                Values.optional(segment, "rationale"));
    }
}
