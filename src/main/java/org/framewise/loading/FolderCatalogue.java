package org.framewise.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Finding;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizFile;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.QuizRecords.QuizRecord;
import org.framewise.quiz.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The quizzes in a folder: every {@code *.yaml} and {@code *.yml} file directly in it, except hidden ones.
 *
 * <p>Polls the folder every two seconds. A changed file becomes a new revision; if it has findings, the previous
 * revision stays in use until they are fixed. {@link Claims} decides which file holds which quiz. That decision is
 * recorded together with the last good revision, so that both survive a restart.
 *
 * <p>Thread-safe.
 */
@Component
public class FolderCatalogue implements Catalogue {
    /** The {@code @Value} expression for the quiz folder; leaves placeholders in the folder's name unresolved. */
    public static final String SETTING = "#{environment.getProperty('framewise.quizzes', T(Object))}";

    private static final Logger log = LoggerFactory.getLogger(FolderCatalogue.class);
    private static final Message ALL_STAY = Message.of("finding.folder.quizzes-stay");

    private final Path folder;
    private final QuizFolder files;
    private final QuizRecords records;
    private final StoredQuizzes stored = new StoredQuizzes();
    private final AnsweredItems answered;
    private final InstantSource clock;
    private final Map<QuizId, QuizRecord> recorded = new HashMap<>();
    private Map<QuizId, Holding> held = new LinkedHashMap<>();
    private List<Finding> aboutFolder = List.of();
    /** When to check the files again even if they haven't changed. */
    private Instant again = Instant.MAX;
    /** Whether the next poll must check even unchanged files, because the last update could not be recorded. */
    private boolean behind = true;

    private volatile Snapshot snapshot = new Snapshot(List.of(), List.of(), List.of(), Map.of());

    /**
     * Reads the folder for the first time. Problems are reported by {@link #findings()}.
     *
     * @param folder need not exist
     */
    @Autowired
    public FolderCatalogue(@Value(SETTING) Path folder, QuizRecords records) {
        // System clock on purpose: compared with file mtimes.
        this(folder, records, InstantSource.system());
    }

    /** Creates a catalogue without records, which knows only the files after a restart. */
    public FolderCatalogue(Path folder) {
        this(folder, QuizRecords.NONE);
    }

    FolderCatalogue(Path folder, QuizRecords records, InstantSource clock) {
        this.folder = folder;
        this.files = new QuizFolder(folder, clock);
        this.records = records;
        this.answered = new AnsweredItems(records, stored);
        this.clock = clock;
        reload();
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
    public List<Finding> notices() {
        return snapshot.notices();
    }

    @Override
    public Optional<QuizFile> file(QuizId id) {
        QuizFile here = snapshot.files().get(id);
        if (here != null && here.state() != QuizFile.State.MISSING) {
            return Optional.of(here);
        }
        // Another process may have read the file, in a newer revision than any known to this process.
        return records.find(id)
                .flatMap(this::holding)
                .map(holding -> holding.toQuizFile(QuizFile.State.MISSING, holding.file()))
                .or(() -> Optional.ofNullable(here));
    }

    @Override
    public Quiz read(String text) {
        return QuizReader.resolve(text);
    }

    /** Applies changes in the folder. Never throws. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    public void refresh() {
        try {
            reload();
        } catch (RuntimeException databaseAway) {
            if (!behind) {
                log.warn("Changes of quiz files wait until they can be recorded: {}", databaseAway.toString());
            }
            behind = true;
        }
    }

    private synchronized void reload() {
        boolean remembers = behind;
        if (remembers) {
            held = remembered();
        }
        List<Finding> before = aboutFolder;
        boolean changed = readFolder();
        if (!changed && !behind && clock.instant().isBefore(again) && before.equals(aboutFolder)) {
            return;
        }
        behind = true;
        if (!remembers) {
            held = remembered();
        }
        Claims.Outcome outcome = Claims.settle(files.all(), held, records::isUsed, answered, clock.instant());
        held = outcome.held();
        record(outcome);
        publish(outcome);
        behind = false;
    }

    /** @return whether a file has changed */
    private boolean readFolder() {
        try {
            boolean changed = files.read(lastFiles());
            aboutFolder = files.all().isEmpty()
                    ? List.of(finding(Message.of("finding.folder.empty"), Message.of("finding.folder.empty.remedy")))
                    : List.of();
            return changed;
        } catch (NoSuchFileException e) {
            aboutFolder = List.of(finding(
                    Message.of("finding.folder.missing"), allStay(Message.of("finding.folder.missing.remedy"))));
        } catch (IOException | UncheckedIOException | SecurityException e) {
            aboutFolder = List.of(finding(
                    Message.of("finding.folder.unreadable", e.getClass().getSimpleName()),
                    allStay(Message.of("finding.folder.unreadable.remedy"))));
        }
        return false;
    }

    private Set<String> lastFiles() {
        return held.values().stream()
                .flatMap(quiz -> Stream.ofNullable(quiz.file()))
                .collect(Collectors.toSet());
    }

    private Message allStay(Message remedy) {
        return files.all().isEmpty() ? remedy : Message.then(remedy, ALL_STAY);
    }

    private Finding finding(Message problem, Message remedy) {
        return new Finding(Wording.plain(folder.toString(), 200), 0, problem, remedy);
    }

    /** Each quiz's current revision: in use in this process, or else the revision recorded last by any process. */
    private Map<QuizId, Holding> remembered() {
        Map<QuizId, Holding> all = new LinkedHashMap<>();
        for (QuizRecord row : records.all()) {
            recorded.putIfAbsent(row.quiz(), row);
            QuizFile here = snapshot.files().get(row.quiz());
            if (here == null || here.state() == QuizFile.State.MISSING) {
                holding(row).ifPresent(holding -> all.put(row.quiz(), holding));
            }
        }
        held.forEach(all::putIfAbsent);
        return all;
    }

    private Optional<Holding> holding(QuizRecord row) {
        return stored.quiz(row.revision(), row::text)
                .map(quiz -> new Holding(row.file(), new Revision(row.revision(), quiz, row.text()), row.since()));
    }

    /** Records the revisions that this process has newly accepted. Doesn't overwrite what another process recorded. */
    private void record(Claims.Outcome outcome) {
        outcome.holders().keySet().forEach(quiz -> {
            Holding holding = Objects.requireNonNull(outcome.held().get(quiz));
            if (!holding.isRecordedAs(recorded.get(quiz))) {
                records.save(holding.record());
                recorded.put(quiz, holding.record());
            }
        });
    }

    private void publish(Claims.Outcome outcome) {
        ClaimFindings said = new ClaimFindings(files.all(), outcome);
        Snapshot before = snapshot;
        snapshot = new Snapshot(
                outcome.quizzes().values().stream()
                        .filter(quiz -> quiz.state() != QuizFile.State.MISSING)
                        .map(QuizFile::revision)
                        .sorted(Comparator.comparing(
                                revision -> revision.quiz().id().value()))
                        .toList(),
                Stream.concat(aboutFolder.stream(), said.all().stream())
                        .sorted()
                        .toList(),
                said.notices(),
                Map.copyOf(outcome.quizzes()));
        again = said.again(clock.instant());
        CatalogueLog.logChanges(before, snapshot);
    }

    /** The current state, readable at any time without blocking. */
    record Snapshot(
            List<Revision> revisions, List<Finding> findings, List<Finding> notices, Map<QuizId, QuizFile> files) {}
}
