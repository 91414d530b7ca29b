package org.framewise.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the quiz files of a folder; reads a file again only after it has changed. Not thread-safe. */
final class QuizFolder {
    private static final Logger log = LoggerFactory.getLogger(QuizFolder.class);

    private final Path folder;
    private final InstantSource clock;
    private final QuizReader reader = new QuizReader();
    private SortedMap<String, Known> files = new TreeMap<>();
    private Set<String> overdue = Set.of();
    private boolean started;

    QuizFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The last reading of each file, by name. */
    SortedMap<String, Known> all() {
        return files;
    }

    /**
     * Reads new and changed files.
     *
     * @param known the names of the files in use; if a folder now has the name of such a file, that is reported
     * @return whether any file was added, changed or removed
     * @throws IOException if the folder can't be read; {@link #all} stays as it was
     */
    boolean read(Set<String> known) throws IOException {
        SortedMap<String, Known> now = new TreeMap<>();
        boolean beingWritten = false;
        for (Path path : quizFiles(known)) {
            String name = nameOf(path);
            Known file = examine(path, name, files.get(name));
            if (file == null) {
                beingWritten = true;
            } else {
                now.put(name, file);
            }
        }
        // A file that has just disappeared may be the file being written, after a rename or after an editor saved it
        // under a new name: keep its last reading until the next poll.
        Set<String> waiting = new HashSet<>();
        if (beingWritten) {
            for (Map.Entry<String, Known> gone : files.entrySet()) {
                String name = gone.getKey();
                if (!overdue.contains(name) && now.putIfAbsent(name, gone.getValue()) == null) {
                    waiting.add(name);
                }
            }
        }
        overdue = waiting;
        boolean changed = !readings(now).equals(readings(files));
        files = now;
        started = true;
        return changed;
    }

    private static Map<String, Reading> readings(SortedMap<String, Known> files) {
        Map<String, Reading> readings = new TreeMap<>();
        files.forEach((name, known) -> readings.put(name, known.reading()));
        return readings;
    }

    private List<Path> quizFiles(Set<String> known) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> FileNames.isQuizFile(nameOf(path)))
                    .filter(path -> !Files.isDirectory(path) || known.contains(nameOf(path)))
                    .toList();
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * Returns the current state of a file.
     *
     * @return null if the file is new and may still be being written, or if it no longer exists
     */
    private @Nullable Known examine(Path path, String name, @Nullable Known before) {
        try {
            Stamp stamp = Stamp.of(path);
            if (before != null && stamp.equals(before.stamp())) {
                return before;
            }
            boolean settled = stamp.isSettled(clock.instant());
            if (!settled && started) {
                return before;
            }
            if (Files.isDirectory(path)) {
                return Known.next(
                        null,
                        failed(name, Message.of("finding.file.folder"), Message.of("finding.file.folder.remedy")),
                        before);
            }
            byte[] bytes = bytes(path);
            if (!stamp.equals(Stamp.of(path))) {
                settled = false;
                if (started) {
                    return before;
                }
            }
            // Without a stamp, the file is read again at the next poll.
            return Known.next(settled ? stamp : null, readSafely(name, bytes), before);
        } catch (IOException | SecurityException e) {
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                // Deleted since the folder was listed.
                return null;
            }
            return Known.next(
                    null,
                    failed(
                            name,
                            Message.of("finding.file.unreadable", e.getClass().getSimpleName()),
                            Message.of("finding.file.unreadable.remedy")),
                    before);
        }
    }

    /** Reads one byte more than allowed, to detect files that are too large. */
    private static byte[] bytes(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("not a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Decoder.MAX_BYTES + 1);
        }
    }

    private Reading readSafely(String name, byte[] bytes) {
        String shown = Wording.plain(name, 200);
        try {
            return reader.read(shown, bytes);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("{} could not be examined", shown, e);
            return failed(name, Message.of("finding.file.unexamined"), Message.of("finding.file.unexamined.remedy"));
        }
    }

    private static Reading failed(String name, Message problem, Message remedy) {
        return Reading.failed("", List.of(new Finding(Wording.plain(name, 200), 0, problem, remedy)));
    }
}
