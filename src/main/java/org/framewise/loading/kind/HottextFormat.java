package org.framewise.loading.kind;

import java.util.List;
import org.framewise.loading.tree.LookAlikes;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Values;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.HottextItem;
import org.framewise.quiz.ItemCore;

/** Passages with segments: the segments give the passage back, something is a target and something a distractor. */
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
                    "No segment of this item is a target.",
                    "Give at least one the role `target`.");
        }
        if (hasSegments && !hasDistractor) {
            problems.add(
                    item.lineOf("passages"),
                    "No segment of this item is a distractor, so marking everything would earn the full score.",
                    "Give at least one the role `distractor`.");
        }
    }

    private static void checkMisconception(Mapping segment, Problems problems) {
        String role = segment.string("role");
        boolean hasMisconception = segment.entries().containsKey("misconception");
        if ("distractor".equals(role) && !hasMisconception) {
            problems.addOnce(
                    segment,
                    "misconception",
                    "This distractor has no misconception.",
                    "Say what marking it suggests; the guide quizzes/README.md lists the tags.");
        } else if ("target".equals(role) && hasMisconception) {
            problems.addOnce(
                    segment,
                    "misconception",
                    "This target has a misconception.",
                    "Remove the misconception, or correct the role.");
        }
    }

    /** Says at the first segment that does not fit where passage and segments part. */
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
                        "The segments part from the text of their passage after " + before(whole, same)
                                + ": the passage goes on with " + after(whole, same) + ", the segments with "
                                + after(joined.toString(), same) + "." + named(whole, joined.toString(), same),
                        "Joined by one space, the segments must give the text back, and they may only be divided where it has a space.");
                return;
            }
        }
        if (joined.length() < whole.length()) {
            problems.add(
                    segments.getLast().lineOf("text"),
                    "The segments end too early: the passage goes on with " + after(whole, joined.length()) + ".",
                    "Add the rest as a segment, with the role `glue` if it cannot be marked.");
        }
    }

    /** Names the character in which they part, if it looks much like the other one. */
    private static String named(String whole, String joined, int at) {
        int start = joined.lastIndexOf(' ', Math.max(0, at - 1)) + 1;
        String piece = joined.substring(start);
        return start > at
                ? ""
                : LookAlikes.find(piece, whole.substring(start))
                        .filter(part -> whole.startsWith(part, start))
                        .map(part -> " " + LookAlikes.difference(piece, "the segment", part, "the passage"))
                        .orElse("");
    }

    private static int samePrefix(String a, CharSequence b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String before(String text, int end) {
        if (end == 0) {
            return "the very start";
        }
        int start = Math.max(0, end - SHOWN);
        return Wording.quote((start > 0 ? "…" : "") + text.substring(start, end).stripLeading());
    }

    private static String after(String text, int start) {
        return start >= text.length()
                ? "nothing"
                : Wording.quote(text.substring(start, Math.min(text.length(), start + SHOWN)));
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
