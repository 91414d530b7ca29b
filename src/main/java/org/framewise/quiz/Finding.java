package org.framewise.quiz;

import org.framewise.message.Message;

/**
 * Something wrong with a quiz file.
 *
 * @param file the path below the folder of quizzes
 * @param line counted from 1; 0 when the file as a whole is meant
 * @param problem what is wrong, a sentence
 * @param remedy how to mend it, a sentence
 * @param excerpt the line as it stands in the file, shortened; "" when there is none to show
 */
public record Finding(String file, int line, Message problem, Message remedy, String excerpt)
        implements Comparable<Finding> {
    /** A finding without the line itself. */
    public Finding(String file, int line, Message problem, Message remedy) {
        this(file, line, problem, remedy, "");
    }

    public Finding withExcerpt(String shown) {
        return new Finding(file, line, problem, remedy, shown);
    }

    @Override
    public int compareTo(Finding other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + problem + " " + remedy;
    }
}
