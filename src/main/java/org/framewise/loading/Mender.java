package org.framewise.loading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.quiz.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Parses a file even if it isn't valid YAML: mistakes are reported and corrected in memory, and the result is parsed,
 * so that all findings are reported at once. A corrected text is never used as a quiz, because its file has findings.
 */
final class Mender {
    private Mender() {}

    /** Returns as much of the file as can be parsed; null if nothing can be parsed. */
    static @Nullable Mapping read(String text, Problems problems) {
        Mapping root = root(text, problems);
        return root == null ? null : FixedValues.mend(root, problems);
    }

    private static @Nullable Mapping root(String text, Problems problems) {
        Attempt first = Attempt.parse(text);
        if (first.error == null && first.problems.isEmpty()) {
            return first.root;
        }
        SlipScan.Result scan = SlipScan.of(text);
        if (scan.slips().isEmpty()) {
            first.report(problems, Set.of());
            return first.root;
        }
        Set<Integer> told = new HashSet<>();
        for (Slip slip : scan.slips()) {
            if (told.add(slip.line() + 1)) {
                problems.add(slip.line() + 1, slip.problem(), slip.remedy());
            }
        }
        Attempt second = Attempt.parse(scan.mended());
        second.report(problems, told);
        return second.root;
    }

    /** The result of a single parse. */
    private record Attempt(
            @Nullable Mapping root,
            Problems problems,
            @Nullable NotYamlException error) {
        static Attempt parse(String text) {
            Problems problems = new Problems("");
            try {
                return new Attempt(YamlReader.read(text, problems, Comments.find(text)), problems, null);
            } catch (NotYamlException e) {
                return new Attempt(null, problems, e);
            }
        }

        /** @param told lines that already have a finding */
        void report(Problems all, Set<Integer> told) {
            List<Finding> findings = problems.findings();
            for (Finding one : findings) {
                if (one.line() == 0 || !told.contains(one.line())) {
                    all.add(one.line(), one.problem(), one.remedy());
                }
            }
            if (error != null) {
                all.add(error.line(), ParserWords.problem(error), ParserWords.remedy(error));
            }
        }
    }
}
