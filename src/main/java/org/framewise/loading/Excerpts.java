package org.framewise.loading;

import java.util.List;
import org.framewise.loading.tree.Wording;
import org.framewise.quiz.Finding;

/** The lines of a file, which are added to its findings as excerpts. */
record Excerpts(List<String> lines) {
    private static final int LONGEST = 160;

    static Excerpts of(String text) {
        return new Excerpts(text.lines().toList());
    }

    List<Finding> addTo(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.withExcerpt(line(finding.line())))
                .toList();
    }

    private String line(int number) {
        return number < 1 || number > lines.size()
                ? ""
                : Wording.plain(lines.get(number - 1).strip(), LONGEST);
    }
}
