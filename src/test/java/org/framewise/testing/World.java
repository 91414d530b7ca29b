package org.framewise.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.KeyChange;
import org.framewise.attempt.Ratings;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.KeyCorrections;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.TeacherId;
import org.framewise.classroom.Teachers;
import org.framewise.loading.FolderCatalogue;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.QuizRecords;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** The services behind the views on an empty database, and learners who take quizzes in them. */
public final class World implements AutoCloseable {
    /** The service classes, scanned once because scanning the class path takes longer than most tests. */
    private static final Class<?>[] SERVICES =
            services("org.framewise.attempt", "org.framewise.classroom", "org.framewise.results", "org.framewise.demo");

    /** The test's quizzes; empty and unused if the world reads its quizzes from a folder. */
    public final TestCatalogue catalogue;

    public final TestClock clock;
    private final ApplicationContext context;

    /** Uses the services of a running program. */
    public World(ApplicationContext program) {
        this.context = program;
        this.catalogue = program.getBeanProvider(TestCatalogue.class).getIfAvailable(TestCatalogue::new);
        this.clock = program.getBean(TestClock.class);
    }

    /** Creates separate services, without views, on the engine's emptied database. */
    public World(Engine engine) {
        this(engine.empty());
    }

    private static Class<?>[] services(String... packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        return Stream.of(packages)
                .flatMap(name -> scanner.findCandidateComponents(name).stream())
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), World.class.getClassLoader()))
                .toArray(Class<?>[]::new);
    }

    /** Creates separate services on a database that already has the project's tables. */
    public World(DataSource source) {
        this(services(source));
    }

    /** Creates a node on a database that already has the project's tables, with quizzes from a folder. */
    public World(DataSource source, Path quizzes) {
        this(services(
                source,
                context -> context.registerBean(
                        FolderCatalogue.class,
                        () -> new FolderCatalogue(quizzes, context.getBean(QuizRecords.class)))));
    }

    private static ApplicationContext services(DataSource source) {
        return services(source, context -> context.registerBean(TestCatalogue.class));
    }

    private static ApplicationContext services(
            DataSource source, Consumer<AnnotationConfigApplicationContext> catalogue) {
        var context = new AnnotationConfigApplicationContext();
        var transactions = new JdbcTransactionManager(source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        catalogue.accept(context);
        context.registerBean(TestClock.class);
        context.registerBean(QuickPasswords.class, passwords -> passwords.setPrimary(true));
        context.register(SERVICES);
        context.refresh();
        return context;
    }

    public <T> T the(Class<T> service) {
        return context.getBean(service);
    }

    public Learner learner(String nickname) {
        return the(Learners.class).enrol(Nickname.of(nickname).orElseThrow());
    }

    public Learner guest() {
        return the(Learners.class).enrol(null);
    }

    public Teacher teacher(String name) {
        return the(Teachers.class).create(name, "a long password");
    }

    /** Creates a classroom and empties the audit log, so that tests count only their own entries. */
    public Classroom classroom(TeacherId owner, String name) {
        Classroom classroom = the(Classrooms.class).create(owner, name);
        the(JdbcClient.class)
                .sql("DELETE FROM audit WHERE classroom_id = :id")
                .param("id", classroom.id().value())
                .update();
        return classroom;
    }

    /** Starts an attempt. */
    public Taking start(Learner learner, String quiz) {
        return new Taking(learner, the(Attempts.class).start(learner.id(), new QuizId(quiz)));
    }

    /** Continues an attempt that was started elsewhere. */
    public Taking goesOn(Learner learner, Attempt attempt) {
        return new Taking(learner, attempt);
    }

    /** Rates a written response. */
    public void rate(Attempt attempt, String item, int points, String note, Teacher teacher) {
        the(Ratings.class)
                .rate(attempt.id(), new ItemId(item), points, note, teacher.id().value());
    }

    /** Corrects a key, as a teacher who has just opened the page would. */
    public int correct(TeacherId teacher, AssignmentId assignment, ItemId item, Correction correction, String reason) {
        KeyCorrections corrections = the(KeyCorrections.class);
        List<KeyChange> shown = corrections.of(teacher, assignment, item).stream()
                .map(KeyCorrections.Corrected::change)
                .toList();
        return corrections.correct(teacher, assignment, item, shown, correction, reason);
    }

    @Override
    public void close() {
        if (context instanceof AnnotationConfigApplicationContext own) {
            own.close();
        }
    }

    /** A learner taking a quiz. */
    public final class Taking {
        private final Learner learner;
        private Attempt attempt;

        private Taking(Learner learner, Attempt attempt) {
            this.learner = learner;
            this.attempt = attempt;
        }

        public Attempt attempt() {
            return attempt;
        }

        public Learner learner() {
            return learner;
        }

        public Taking gives(String item, Response response) {
            return gives(item, response, Map.of());
        }

        /** Responds after one second. */
        public Taking gives(String item, Response response, Map<String, Confidence> confidence) {
            attempt = the(Attempts.class)
                    .respond(
                            attempt.id(),
                            learner.id(),
                            new ItemId(item),
                            new ResponseInput(response, confidence, Duration.ofMillis(1500)));
            return this;
        }

        /** Selects a choice in a choice item. */
        public Taking chooses(String item, String choice) {
            return gives(item, new Response.SingleChoice(choice));
        }

        /** Whether the attempt's form contains that item. */
        public boolean has(String item) {
            return attempt.head().form().item(new ItemId(item)).isPresent();
        }

        /** Enters the text of an extended text item. */
        public Taking writes(String item, String text) {
            return gives(item, new Response.ExtendedText(text));
        }

        /** Submits an empty response to every remaining item. */
        public Taking givesUp() {
            List<Item> left = new ArrayList<>(attempt.items());
            left.removeIf(item -> attempt.answered().contains(item.id()));
            left.forEach(item -> gives(item.id().value(), Items.noResponse(item)));
            return this;
        }
    }
}
