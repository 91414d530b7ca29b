package org.framewise.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.framewise.bench.Report;
import org.framewise.storage.InterruptedUpgrade;
import org.framewise.storage.InterruptedUpgrade.Outcome;
import org.springframework.util.FileSystemUtils;

/**
 * Kills the program while it creates or upgrades the database, at steps spread over the upgrade, and kills the next
 * start once more.
 */
final class StartCrashes {
    private final int kills;

    StartCrashes(int kills) {
        this.kills = kills;
    }

    /** Prints a line for an empty database and one for a database with data. */
    void run(Report report) throws IOException, InterruptedException {
        report.print(figures(false));
        report.print(figures(true));
    }

    private Map<String, Object> figures(boolean hasData) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("framewise-bench-start");
        try {
            Path untouched = directory(folder, "untouched", hasData);
            int steps = InterruptedUpgrade.run(untouched, 0).steps();
            List<String> expected = InterruptedUpgrade.contents(untouched);
            int finished = 0;
            int told = 0;
            for (int kill = 0; kill < kills; kill++) {
                Path data = directory(folder, "kill-" + kill, hasData);
                Outcome first = InterruptedUpgrade.run(data, 1 + kill * steps / kills);
                Outcome second = InterruptedUpgrade.run(data, steps - kill * steps / kills);
                Outcome last = InterruptedUpgrade.run(data, 0);
                if (!first.killed() || !second.killed() || last.killed()) {
                    throw new IOException("Kill " + kill + " came to nothing: " + first + second + last);
                }
                told += last.said().startsWith("The last start was interrupted") ? 1 : 0;
                finished += InterruptedUpgrade.contents(data).equals(expected)
                                && InterruptedUpgrade.files(data).equals(InterruptedUpgrade.files(untouched))
                        ? 1
                        : 0;
                FileSystemUtils.deleteRecursively(data);
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("database", hasData ? "with data" : "empty");
            figures.put("steps", steps);
            figures.put("first_starts_killed", kills);
            figures.put("second_starts_killed", kills);
            figures.put("finished_by_the_third", finished);
            figures.put("told", told);
            return figures;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Path directory(Path folder, String name, boolean hasData) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        if (hasData) {
            InterruptedUpgrade.writtenByTheVersionBefore(data);
        }
        return data;
    }
}
