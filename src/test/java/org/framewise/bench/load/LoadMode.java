package org.framewise.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.framewise.bench.Bench;
import org.framewise.bench.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Many simultaneous learners: measures response times and resource use, and checks that nothing is lost. */
public final class LoadMode implements Bench.Mode {
    @Option(names = "--learners")
    private int learners = 60;

    @Option(names = "--seconds", description = "how long is measured")
    private int seconds = 30;

    @Option(
            names = "--think",
            description = "milliseconds a learner thinks about an item, spread over everything they do there")
    private int think;

    @Option(names = "--arrive", description = "milliseconds within which all learners come; 0: all in the same moment")
    private int arrive;

    @Option(names = "--warm-up", description = "seconds in which ten other learners work before anything is measured")
    private int warmUp = 20;

    @Option(
            names = "--files",
            description = "each learner fetches the scripts, styles and fonts of their first page too")
    private boolean files;

    @Option(names = "--url", description = "a program that runs already; what it costs and keeps is not told then")
    private @Nullable URI url;

    @Option(names = "--profile", description = "a file for a recording of Java Flight Recorder")
    private @Nullable Path profile;

    @Override
    public String usage() {
        return "[--learners N] [--seconds S] [--think MS] [--arrive MS] [--warm-up S] [--files] [--url URL] [--profile FILE]"
                + "  many learners at once";
    }

    @Override
    public void run(List<String> options, Report report) throws IOException, InterruptedException {
        Options.fill(this, options);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("learners", learners);
        figures.put("seconds", seconds);
        figures.put("think_ms", think);
        figures.put("arrive_ms", arrive);
        figures.put("files", files);
        figures.put("machine_load_before", machineLoad());
        if (url != null) {
            Measured measured = new Measured();
            warmUp(url, new Measured());
            try (Crowd crowd = new Crowd(url, pace(), measured).withFiles(files)) {
                measure(crowd, measured, figures);
            }
        } else {
            try (Program program = Program.start()) {
                measure(program, figures);
            }
        }
        report.print(figures);
    }

    private Pace pace() {
        return new Pace(Duration.ofMillis(think));
    }

    private void measure(Program program, Map<String, Object> figures) throws IOException, InterruptedException {
        program.awaitPage();
        Measured before = new Measured();
        warmUp(program.origin(), before);
        long heapBefore = program.heapInUse();
        Measured measured = new Measured();
        try (Crowd crowd = new Crowd(program.origin(), pace(), measured).withFiles(files)) {
            if (profile != null) {
                program.jcmd("JFR.start", "name=bench", "settings=profile");
            }
            Duration ownBefore = ownCpu();
            Duration cpuBefore = program.cpu();
            measure(crowd, measured, figures);
            double thousands = Math.max(measured.allConfirmed().size(), 1) / 1000.0;
            figures.put("server_cpu_s_per_1000_responses", tenths(program.cpu().minus(cpuBefore), thousands));
            figures.put("client_cpu_s_per_1000_responses", tenths(ownCpu().minus(ownBefore), thousands));
            if (profile != null) {
                program.jcmd("JFR.dump", "name=bench", "filename=" + profile.toAbsolutePath());
            }
            long heapAfter = program.heapInUse();
            figures.put("heap_mb_before", heapBefore / (1024 * 1024));
            figures.put("heap_mb_after", heapAfter / (1024 * 1024));
            figures.put("heap_kb_per_learner", (heapAfter - heapBefore) / 1024 / learners);
            figures.put("peak_memory_mb", program.peakMemory() / (1024 * 1024));
        }
        program.stop();
        Set<Place> confirmed = new HashSet<>(before.allConfirmed());
        confirmed.addAll(measured.allConfirmed());
        Stored stored = program.stored();
        figures.put("confirmed", confirmed.size());
        figures.put("stored", stored.responses());
        figures.put("lost", stored.lost(confirmed));
        figures.put("duplicated", stored.duplicates());
    }

    private void warmUp(URI origin, Measured measured) throws InterruptedException {
        if (warmUp > 0) {
            try (Crowd crowd = new Crowd(origin, Pace.NONE, measured)) {
                crowd.arrive(10, Duration.ZERO);
                Thread.sleep(Duration.ofSeconds(warmUp));
                crowd.stop();
            }
        }
    }

    private void measure(Crowd crowd, Measured measured, Map<String, Object> figures) throws InterruptedException {
        crowd.arrive(learners, Duration.ofMillis(arrive));
        measured.begin();
        long began = System.nanoTime();
        Thread.sleep(Duration.ofSeconds(seconds));
        measured.end();
        double took = (System.nanoTime() - began) / 1e9;
        crowd.stop();
        figures.put("machine_load_after", machineLoad());
        figures.put("responses", measured.responses());
        figures.put("responses_per_s", Math.round(10 * measured.responses() / took) / 10.0);
        figures.put("submit_p50_ms", measured.submitMs(50));
        figures.put("submit_p95_ms", measured.submitMs(95));
        figures.put("submit_p99_ms", measured.submitMs(99));
        figures.put("requests_per_s", Math.round(10 * measured.requests() / took) / 10.0);
        figures.put("request_p50_ms", measured.requestMs(50));
        figures.put("request_p99_ms", measured.requestMs(99));
        figures.put("first_item_p50_ms", measured.firstItemMs(50));
        figures.put("first_item_p95_ms", measured.firstItemMs(95));
        figures.put("quizzes_finished", measured.finishedQuizzes());
        Map<String, Long> errors = measured.errors();
        figures.put(
                "errors", errors.values().stream().mapToLong(Long::longValue).sum());
        if (!errors.isEmpty()) {
            figures.put("error_kinds", errors);
        }
    }

    private static double tenths(Duration cpu, double thousands) {
        return Math.round(cpu.toMillis() / thousands / 10.0) / 100.0;
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Load average of the last minute, other processes included; negative if the system doesn't report one. */
    static double machineLoad() {
        return Math.round(10 * ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()) / 10.0;
    }
}
