package org.framewise.loading;

import org.framewise.loading.tree.Wording;

/** What the parser of YAML says, in the words of people who write quizzes. */
final class ParserWords {
    private ParserWords() {}

    static String problem(NotYamlException error) {
        String said = error.problem();
        if (said.contains("mapping values are not allowed")) {
            return "This line has a colon where no field can begin.";
        }
        if (said.contains("expected <block end>") || said.contains("block sequence entries are not allowed")) {
            return "This line does not fit the lines above it.";
        }
        if (said.contains("could not find expected ':'")) {
            return "This line, or the one above, has no colon behind the name of a field.";
        }
        if (said.contains("unexpected end of stream") || said.contains("found unexpected document")) {
            return "Something that was opened, quotation marks or a bracket, is not closed before the file ends.";
        }
        if (said.contains("expected ',' or")) {
            return "A bracket that was opened is not closed here.";
        }
        return "This is not valid YAML: " + Wording.plain(said, 200) + ".";
    }

    static String remedy(NotYamlException error) {
        String said = error.problem();
        if (said.contains("expected ',' or")) {
            return "Divide entries by commas, close the bracket on the same line, and put texts with `,`, `: ` or ` #` into quotation marks.";
        }
        if (said.contains("expected <block end>") || said.contains("block sequence entries are not allowed")) {
            return "Begin it in the same column as the fields or dashes that it belongs to, and check that quotation marks above are closed.";
        }
        return "Look at this line and the one above: indent with spaces and evenly, close quotation marks and brackets, "
                + "and put a text that contains `: ` or ` #` into quotation marks.";
    }
}
