package org.framewise.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.framewise.bench.Bench;
import org.framewise.bench.Report;
import picocli.CommandLine.Option;

/** Kills the program at random moments while learners work, and restarts it. */
public final class CrashMode implements Bench.Mode {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private static final int KILLS = 5;
    private static final int KILLS_OF_STARTS = 20;

    @Option(names = "--kills")
    private int kills;

    @Option(names = "--start", description = "kill starts that create or upgrade the database")
    private boolean start;

    @Option(names = "--learners")
    private int learners = 30;

    @Option(names = "--think", description = "milliseconds a learner thinks about an item")
    private int think = 200;

    @Override
    public String usage() {
        return "[--kills K] [--learners N] [--think MS]  the program is killed at random moments under load\n"
                + "  ./bench crash --start [--kills K]  starts are killed while they create or upgrade the database";
    }

    @Override
    public void run(List<String> options, Report report) throws IOException, InterruptedException {
        Options.fill(this, options);
        if (kills == 0) {
            kills = start ? KILLS_OF_STARTS : KILLS;
        }
        if (start) {
            new StartCrashes(kills).run(report);
            return;
        }
        Measured measured = new Measured();
        Histogram pauses = new Histogram(3);
        SplittableRandom random = new SplittableRandom();
        double loadBefore = LoadMode.machineLoad();
        try (Program program = Program.start()) {
            program.awaitPage();
            try (Crowd crowd = new Crowd(program.origin(), new Pace(Duration.ofMillis(think)), measured)) {
                crowd.arrive(learners, Duration.ofSeconds(1));
                for (int kill = 0; kill < kills; kill++) {
                    await(learners, measured);
                    Thread.sleep(random.nextLong(0, 3000));
                    program.kill();
                    long killedAt = System.nanoTime();
                    program.startAgain();
                    // lets the clients process confirmations from before the kill; the new process cannot have sent any
                    // yet
                    Thread.sleep(300);
                    measured.lookAgain();
                    await(1, measured);
                    pauses.recordValue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killedAt));
                }
                await(learners, measured);
                crowd.stop();
            }
            program.stop();
            report.print(figures(measured, pauses, program.stored(), loadBefore));
        }
    }

    private Map<String, Object> figures(Measured measured, Histogram pauses, Stored stored, double loadBefore) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", kills);
        figures.put("learners", learners);
        figures.put("think_ms", think);
        figures.put("machine_load_before", loadBefore);
        figures.put("machine_load_after", LoadMode.machineLoad());
        figures.put("confirmed", measured.allConfirmed().size());
        figures.put("stored", stored.responses());
        figures.put("lost", stored.lost(measured.allConfirmed()));
        figures.put("duplicated", stored.duplicates());
        figures.put("first_goes_on_median_ms", pauses.getValueAtPercentile(50));
        figures.put("first_goes_on_max_ms", pauses.getMaxValue());
        figures.put("interruptions", measured.errors());
        return figures;
    }

    /** Waits until that many learners have had a response confirmed since the last kill. */
    private static void await(int working, Measured measured) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (measured.working() < working) {
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "Only " + measured.working() + " of " + working + " learners go on: " + measured.errors());
            }
            Thread.sleep(2);
        }
    }
}
