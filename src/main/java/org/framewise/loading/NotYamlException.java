package org.framewise.loading;

/** A text stops being YAML. */
final class NotYamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String problem;

    /**
     * @param line where the parser noticed it, counted from 1; 0 when it doesn't say
     * @param problem in the words of the parser, which are for programmers
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
