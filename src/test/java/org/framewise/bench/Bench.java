package org.framewise.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.framewise.bench.load.CrashMode;
import org.framewise.bench.load.LoadMode;
import org.framewise.bench.load.NodesMode;
import org.framewise.bench.load.PageMode;
import org.framewise.bench.load.StartMode;

/** Entry point of the benchmarks. Each mode's class documents what it measures and prints. */
public final class Bench {
    private static final Map<String, Mode> MODES = new TreeMap<>();

    static {
        MODES.put("results", new ResultsMode());
        MODES.put("crash", new CrashMode());
        MODES.put("load", new LoadMode());
        MODES.put("nodes", new NodesMode());
        MODES.put("page", new PageMode());
        MODES.put("start", new StartMode());
    }

    private Bench() {}

    /** A benchmark mode. */
    public interface Mode {
        /** One line for {@code ./bench --help}. */
        String usage();

        /**
         * Measures and prints.
         *
         * @throws IllegalArgumentException for unusable options, with a message that says how to fix them
         */
        void run(List<String> options, Report report) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Mode mode = arguments.length == 0 ? null : MODES.get(arguments[0]);
        if (mode == null) {
            System.err.println("usage: ./bench MODE [options]");
            MODES.forEach((name, one) -> System.err.println("  ./bench " + name + " " + one.usage()));
            System.exit(arguments.length > 0 && arguments[0].equals("--help") ? 0 : 2);
            return;
        }
        try {
            mode.run(List.of(Arrays.copyOfRange(arguments, 1, arguments.length)), new Report(arguments[0]));
        } catch (IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }
}
