package org.framewise.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The quizzes in a folder: every {@code *.yaml} and {@code *.yml} directly in it, hidden files aside.
 *
 * <p>The folder is looked at every two seconds. A changed file becomes a new revision; if it has findings, the revision
 * before stays in use until they are mended. A file that is gone takes its quiz with it. Nothing in one file affects
 * another, but for ids that two files claim: the first in the order of names keeps them.
 *
 * <p>Safe for use by several threads.
 */
@Component
public class FolderCatalogue implements Catalogue {
    private static final Logger log = LoggerFactory.getLogger(FolderCatalogue.class);
    private static final String OLD_ONE_STAYS = " Until then the revision before this change stays in use.";

    private static final String ALL_STAY = " Until then the quizzes stay as they were.";

    private final Path folder;
    private final InstantSource clock;
    private final QuizReader reader = new QuizReader();
    private SortedMap<String, Known> files = new TreeMap<>();
    private boolean started;
    private volatile Snapshot snapshot = new Snapshot(List.of(), List.of());

    /**
     * Reads the folder for the first time. Whatever is wrong with it is found in {@link #findings()}.
     *
     * @param folder need not exist
     */
    @Autowired
    public FolderCatalogue(@Value("${framewise.quizzes}") Path folder) {
        // The clock of the system on purpose: it is compared with the times of files.
        this(folder, InstantSource.system());
    }

    FolderCatalogue(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
        look();
    }

    @Override
    public List<Revision> revisions() {
        return snapshot.revisions();
    }

    @Override
    public List<Finding> findings() {
        return snapshot.findings();
    }

    @Override
    public Quiz read(String text) {
        return QuizReader.resolve(text);
    }

    /** Takes up what has changed in the folder. Never throws. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void refresh() {
        look();
    }

    private synchronized void look() {
        List<Finding> findings = new ArrayList<>();
        try {
            SortedMap<String, Known> now = new TreeMap<>();
            for (Path path : quizFiles()) {
                String name = nameOf(path);
                Known known = examine(path, name, files.get(name));
                if (known != null) {
                    now.put(name, known);
                }
            }
            files = now;
            if (files.isEmpty()) {
                findings.add(
                        aboutFolder(
                                "There is no quiz file in this folder.",
                                "Put one there, with a name that ends in `.yaml`, or name another folder: `./run --quizzes DIR`."));
            }
        } catch (NoSuchFileException e) {
            findings.add(aboutFolder(
                    "The folder of quizzes does not exist.",
                    "Create it, or name another one: `./run --quizzes DIR`." + (files.isEmpty() ? "" : ALL_STAY)));
        } catch (IOException | UncheckedIOException | SecurityException e) {
            findings.add(aboutFolder(
                    "The folder of quizzes cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Check that it is a folder and that the program may read it." + (files.isEmpty() ? "" : ALL_STAY)));
        }
        started = true;
        publish(findings);
    }

    private List<Path> quizFiles() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(FolderCatalogue::isQuizFile)
                    .sorted(Comparator.comparing(FolderCatalogue::nameOf))
                    .toList();
        }
    }

    private static boolean isQuizFile(Path path) {
        String name = nameOf(path).toLowerCase(Locale.ROOT);
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".") && !Files.isDirectory(path);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /**
     * What is known about a file now.
     *
     * @return null for a new file that may still be being written, and for one that is gone
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
            byte[] bytes = bytes(path);
            if (!stamp.equals(Stamp.of(path))) {
                settled = false;
                if (started) {
                    return before;
                }
            }
            // Without a stamp the file is read again next time.
            return Known.next(settled ? stamp : null, readSafely(name, bytes), before);
        } catch (IOException | SecurityException e) {
            if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
                // Deleted since the folder was listed.
                return null;
            }
            Finding finding = new Finding(
                    Wording.plain(name, 200),
                    0,
                    "The file cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Check that it is a file and that the program may read it.");
            return Known.next(null, Reading.failed("", List.of(finding)), before);
        }
    }

    /** One byte more than allowed shows that a file is too large. */
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
            Finding finding = new Finding(
                    shown,
                    0,
                    "The file could not be examined: this is a mistake of the program.",
                    "Report it, together with the file and the log of the program.");
            return Reading.failed("", List.of(finding));
        }
    }

    /** Decides which revision of each file is in use, and tells what is new. */
    private void publish(List<Finding> findings) {
        TakenIds taken = new TakenIds();
        List<Revision> revisions = new ArrayList<>();
        for (Map.Entry<String, Known> file : files.entrySet()) {
            String name = file.getKey();
            Known known = file.getValue();
            List<Finding> wrong = new ArrayList<>(known.reading().findings());
            wrong.addAll(taken.clashes(name, known.reading()));
            Reading used = known.inUse();
            if (wrong.isEmpty()) {
                used = known.reading();
            } else if (used != null && !taken.clashes(name, used).isEmpty()) {
                used = null;
            }
            if (used != null && used.revision() != null) {
                revisions.add(used.revision());
                taken.add(name, used);
            }
            boolean oldOneStays = used != null && !wrong.isEmpty();
            wrong.forEach(finding -> findings.add(oldOneStays ? withOldOne(finding) : finding));
            file.setValue(new Known(known.stamp(), known.reading(), used));
        }
        Snapshot before = snapshot;
        snapshot = new Snapshot(
                revisions.stream()
                        .sorted(Comparator.comparing(
                                revision -> revision.quiz().id().value()))
                        .toList(),
                findings.stream().sorted().toList());
        tell(before, snapshot);
    }

    private static Finding withOldOne(Finding finding) {
        return new Finding(finding.file(), finding.line(), finding.problem(), finding.remedy() + OLD_ONE_STAYS);
    }

    private Finding aboutFolder(String problem, String remedy) {
        return new Finding(Wording.plain(folder.toString(), 200), 0, problem, remedy);
    }

    private static void tell(Snapshot before, Snapshot now) {
        Set<Finding> known = new HashSet<>(before.findings());
        now.findings().stream().filter(finding -> !known.contains(finding)).forEach(finding -> log.warn("{}", finding));
        Set<RevisionId> used = ids(before, Revision::id);
        now.revisions().stream()
                .filter(revision -> !used.contains(revision.id()))
                .forEach(revision -> log.info(
                        "Quiz {} is in use in revision {}", revision.quiz().id(), revision.id()));
        Set<QuizId> gone = ids(before, revision -> revision.quiz().id());
        gone.removeAll(ids(now, revision -> revision.quiz().id()));
        gone.forEach(id -> log.info("Quiz {} is gone", id));
    }

    private static <T> Set<T> ids(Snapshot snapshot, Function<Revision, T> id) {
        return snapshot.revisions().stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    /** What can be asked at any time without waiting. */
    private record Snapshot(List<Revision> revisions, List<Finding> findings) {}

    /**
     * A file.
     *
     * @param stamp as it was when it was read; null when it has to be read again
     * @param inUse the last reading without findings
     */
    private record Known(
            @Nullable Stamp stamp,
            Reading reading,
            @Nullable Reading inUse) {
        /** Same bytes, same reading: it is not even replaced by an equal one. */
        static Known next(@Nullable Stamp stamp, Reading reading, @Nullable Known before) {
            if (before == null) {
                return new Known(stamp, reading, null);
            }
            boolean same = !reading.hash().isEmpty()
                    && reading.hash().equals(before.reading().hash());
            return new Known(stamp, same ? before.reading() : reading, before.inUse());
        }
    }
}
