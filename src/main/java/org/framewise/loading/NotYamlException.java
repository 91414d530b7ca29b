package org.framewise.loading;

/** Thrown for text that is not valid YAML. */
final class NotYamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    /**
     * @param line the line where the parser noticed the error, counted from 1; 0 if unknown
     * @param problem the message of the parser, which is meant for programmers
     */
    NotYamlException(int line, String problem, Exception cause) {
        super(problem, cause);
        this.line = line;
        this.problem = problem;
    }

    int line() {
        return line;
    }

    String problem() {
        return problem;
    }
}
