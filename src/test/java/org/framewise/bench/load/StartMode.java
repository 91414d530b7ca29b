package org.framewise.bench.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.framewise.bench.Bench;
import org.framewise.bench.Report;
import picocli.CommandLine.Option;

/**
 * Measures the time from {@code ./run}, with the program already built, to the first page served: on the first start
 * and on later ones.
 */
public final class StartMode implements Bench.Mode {
    @Option(names = "--times", description = "how often it is started after the first time")
    private int times = 5;

    @Override
    public String usage() {
        return "[--times N]  from ./run to the first page";
    }

    @Override
    public void run(List<String> options, Report report) throws IOException, InterruptedException {
        Options.fill(this, options);
        Histogram starts = new Histogram(3);
        Histogram memory = new Histogram(3);
        double loadBefore = LoadMode.machineLoad();
        long began = System.nanoTime();
        try (Program program = Program.start()) {
            long first = untilPage(program, began);
            for (int time = 0; time < times; time++) {
                program.stop();
                began = System.nanoTime();
                program.startAgain();
                starts.recordValue(untilPage(program, began));
                memory.recordValue(program.peakMemory() / (1024 * 1024));
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("times", times);
            figures.put("machine_load_before", loadBefore);
            figures.put("machine_load_after", LoadMode.machineLoad());
            figures.put("first_start_ms", first);
            figures.put("start_median_ms", starts.getValueAtPercentile(50));
            figures.put("start_max_ms", starts.getMaxValue());
            figures.put("peak_memory_mb", memory.getValueAtPercentile(50));
            report.print(figures);
        }
    }

    private static long untilPage(Program program, long began) throws IOException, InterruptedException {
        program.awaitPage();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
