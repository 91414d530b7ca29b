package org.framewise.testing;

import java.util.List;
import org.framewise.message.Message;
import org.framewise.message.Messages;
import org.framewise.quiz.Finding;

/** A finding with its English messages. */
public record Told(String file, int line, String problem, String remedy, String excerpt) {
    public Told(String file, int line, String problem, String remedy) {
        this(file, line, problem, remedy, "");
    }

    public static Told of(Finding finding) {
        return new Told(
                finding.file(),
                finding.line(),
                Messages.english(finding.problem()),
                Messages.english(finding.remedy()),
                finding.excerpt());
    }

    public static List<Told> all(List<Finding> findings) {
        return findings.stream().map(Told::of).toList();
    }

    /** Returns a finding with these texts, which needn't be translations. */
    public Finding finding() {
        return new Finding(file, line, Message.text(problem), Message.text(remedy), excerpt);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + problem + " " + remedy;
    }
}
