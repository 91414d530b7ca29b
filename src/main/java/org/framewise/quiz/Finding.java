package org.framewise.quiz;

import org.framewise.message.Message;

/**
 * A problem in a quiz file.
 *
 * @param file the path relative to the quiz folder
 * @param line counted from 1; 0 for the file as a whole
 * @param problem what is wrong, as a sentence
 * @param remedy how to fix it, as a sentence
 * @param excerpt the line as written in the file, shortened; "" if there is none to show
 */
public record Finding(String file, int line, Message problem, Message remedy, String excerpt)
        implements Comparable<Finding> {
    /** A finding without an excerpt. */
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
