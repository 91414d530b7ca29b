package org.framewise.bench.load;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Sets the options of a mode, which are its annotated fields. */
final class Options {
    private Options() {}

    /** @throws IllegalArgumentException if an argument matches no option */
    static void fill(Object mode, List<String> words) {
        try {
            new CommandLine(CommandSpec.forAnnotatedObject(mode)).parseArgs(words.toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + ". See ./bench --help.", wrong);
        }
    }
}
