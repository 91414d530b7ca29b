package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.attempt.Attempt;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Attempts;
import org.framewise.attempt.ResponseInput;
import org.framewise.classroom.BrowserKeys;
import org.framewise.classroom.Learner;
import org.framewise.classroom.Learners;
import org.framewise.classroom.Nickname;
import org.framewise.quiz.ChoiceItem;
import org.framewise.quiz.ClassifyItem;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.Items;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.testing.QuickPasswords;
import org.framewise.ui.security.CurrentLearner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Base class of journeys: the program as users run it (production mode, the project's own quizzes) and, for each test,
 * a browser with an empty profile. All classes share one program and one Chromium. A test also fails if a page makes a
 * request to another server or a script of a page throws an error.
 */
@SuppressWarnings("NullAway.Init")
@ExtendWith(OneBrowser.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1"})
@Import({PseudoLanguage.Provider.class, QuickPasswords.Used.class})
@Tag("program")
abstract class BrowserTest {
    /** The folder for files of this test process. */
    private static final Path FOLDER =
            Path.of("target", "journeys", Long.toString(ProcessHandle.current().pid()));

    /** A copy of the project's quizzes, to which a test may add files. */
    static final Path QUIZZES = FOLDER.resolve("quizzes");

    static {
        copyQuizzes();
    }

    static final Viewport DESKTOP = new Viewport(1280, 800);
    static final Viewport PHONE = new Viewport(390, 844);

    private static final Duration SOME_TIME = Duration.ofSeconds(20);
    private static final Path FAILURES = Path.of("target", "browser-failures");

    @LocalServerPort
    private int port;

    @Autowired
    Attempts attempts;

    @Autowired
    Learners learners;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BrowserKeys browserKeys;

    @Autowired
    private ApplicationContext program;

    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();

    /** The test's first device. */
    BrowserContext device;

    /** The first tab of the first device. */
    Page page;

    record Viewport(int width, int height) {}

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry settings) {
        settings.add("framewise.data", () -> FOLDER.resolve("data"));
        settings.add("framewise.quizzes", () -> QUIZZES);
    }

    private static void copyQuizzes() {
        try (Stream<Path> files = Files.list(Path.of("quizzes"))) {
            FileSystemUtils.deleteRecursively(QUIZZES);
            Files.createDirectories(QUIZZES);
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, QUIZZES.resolve(file.getFileName()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    final void open(Browser browser) {
        this.browser = browser;
        // the strategy is static, so a program started later has replaced it
        SecurityContextHolder.setContextHolderStrategy(program.getBean(SecurityContextHolderStrategy.class));
        device = newDevice(DESKTOP);
        page = device.newPage();
    }

    final void close(String test, boolean failed) {
        if (failed) {
            keep(test);
        }
        contexts.forEach(BrowserTest::close);
        assertThat(elsewhere).as("requests to other servers").isEmpty();
        assertThat(broken).as("errors in the scripts of pages").isEmpty();
    }

    /**
     * Closes a device. A request that a test intercepts may still be in flight; handling it then fails because the page
     * is closed.
     */
    private static void close(BrowserContext context) {
        context.pages().forEach(Page::unrouteAll);
        try {
            context.close();
        } catch (PlaywrightException late) {
            if (!String.valueOf(late.getMessage()).contains("has been closed")) {
                throw late;
            }
        }
    }

    private void keep(String test) {
        try {
            Files.createDirectories(FAILURES);
            int number = 0;
            for (BrowserContext context : contexts) {
                for (Page tab : context.pages()) {
                    number++;
                    tab.screenshot(new Page.ScreenshotOptions()
                            .setPath(FAILURES.resolve(test + "-" + number + ".png"))
                            .setFullPage(true));
                    Files.writeString(
                            FAILURES.resolve(test + "-" + number + ".html"),
                            "<!-- " + tab.url() + " -->\n" + tab.content());
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (PlaywrightException gone) {
            System.err.println("No picture of the failure: " + gone.getMessage());
        }
    }

    /** A browser with an empty profile. */
    final BrowserContext newDevice(Viewport viewport) {
        return newDevice(options(viewport));
    }

    /** @param language the browser's preferred language */
    final BrowserContext newDevice(Viewport viewport, String language) {
        return newDevice(options(viewport).setLocale(language));
    }

    final BrowserContext newDevice(Viewport viewport, Consumer<Browser.NewContextOptions> settings) {
        Browser.NewContextOptions options = options(viewport);
        settings.accept(options);
        return newDevice(options);
    }

    /** Reopens a closed or killed browser with the same profile: its data on disk is still there. */
    final BrowserContext reopened(BrowserContext closed, Viewport viewport) {
        String kept = closed.storageState();
        closed.close();
        BrowserContext context = newDevice(options(viewport).setStorageState(kept));
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        return context;
    }

    private Browser.NewContextOptions options(Viewport viewport) {
        return new Browser.NewContextOptions()
                .setViewportSize(viewport.width, viewport.height)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(origin());
    }

    private BrowserContext newDevice(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(OneBrowser.PATIENCE);
        context.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(origin() + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
                elsewhere.add(url);
            }
        });
        context.onWebError(error -> broken.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                broken.add(message.text());
            }
        });
        contexts.add(context);
        return context;
    }

    /** Returns a bean of the program. */
    final <T> T the(Class<T> service) {
        return program.getBean(service);
    }

    final String origin() {
        return "http://localhost:" + port;
    }

    /** Resets the installation: no teachers, learners or classrooms. */
    final void nobody() {
        for (String table : List.of("learner", "classroom", "invitation", "audit", "teacher")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    /** Enrols a learner whom the first device recognizes. */
    final Learner enrolled(String nickname) {
        return enrolled(nickname, device);
    }

    final Learner enrolled(String nickname, BrowserContext on) {
        Learner learner = learners.enrol(Nickname.of(nickname).orElseThrow());
        comes(learner, on);
        return learner;
    }

    /** Refreshes a page once the address bar matches the screen: a refresh loads the URL in the address bar. */
    static void reload(Page page) {
        page.waitForFunction("""
                () => {
                  const plain = address => {
                    const url = new URL(address, document.baseURI);
                    url.searchParams.sort();
                    return decodeURI(url.pathname) + '?' + url.searchParams;
                  };
                  const shown = document.body.getAttribute('data-address');
                  return shown === null || plain(shown) === plain(location.href);
                }""");
        page.reload();
    }

    /** Makes a device recognize a learner. */
    final void comes(Learner learner, BrowserContext to) {
        to.addCookies(List.of(new Cookie(CurrentLearner.COOKIE, browserKeys.issue(learner.id(), Duration.ofHours(12)))
                .setUrl(origin())
                .setHttpOnly(true)));
    }

    /** Starts an attempt and advances it to the item with that number by submitting empty responses. */
    final Attempt.Open begun(Learner learner, String quiz, int number) {
        Attempt.Open open = attempts.start(learner.id(), new QuizId(quiz));
        for (int place = 1; place < number; place++) {
            Item item = open.item(place).orElseThrow();
            attempts.respond(
                    open.id(), learner.id(), item.id(), new ResponseInput(Items.noResponse(item), Map.of(), SOME_TIME));
        }
        return (Attempt.Open) attempts.find(open.id(), learner.id()).orElseThrow();
    }

    /** Submits an attempt: the first choice and category everywhere, 75% sure; nothing else selected or written. */
    final Attempt submitted(Learner learner, String quiz) {
        Attempt.Open open = attempts.start(learner.id(), new QuizId(quiz));
        for (Item item : open.items()) {
            attempts.respond(
                    open.id(),
                    learner.id(),
                    item.id(),
                    switch (item) {
                        case ClassifyItem classify -> {
                            List<String> ids = classify.statements().stream()
                                    .map(statement -> statement.id().value())
                                    .toList();
                            String first = classify.categories().getFirst();
                            yield new ResponseInput(
                                    new Response.Classify(
                                            ids.stream().collect(Collectors.toMap(id -> id, id -> first))),
                                    ids.stream().collect(Collectors.toMap(id -> id, id -> Confidence.P75)),
                                    SOME_TIME);
                        }
                        case ChoiceItem choice ->
                            new ResponseInput(
                                    new Response.SingleChoice(
                                            choice.choices().getFirst().id()),
                                    Map.of(item.id().value(), Confidence.P75),
                                    SOME_TIME);
                        default -> new ResponseInput(Items.noResponse(item), Map.of(), SOME_TIME);
                    });
        }
        return attempts.find(open.id(), learner.id()).orElseThrow();
    }

    /** Opens an item in the first tab. */
    final TakePage take(AttemptId attempt, int number) {
        page.navigate("/take/" + attempt + "/" + number);
        return new TakePage(page);
    }

    /** Returns the id of the attempt in a tab's URL. */
    static AttemptId attemptIn(Page tab) {
        return AttemptId.parse(tab.url().replaceFirst(".*/(take|end|look-back)/([0-9a-f-]{36}).*", "$2"));
    }

    /** Performs an action and waits for the server's response to the request that contains the given text. */
    static void andAnswered(Page tab, String told, Runnable action) {
        tab.waitForResponse(
                response -> response.url().contains("v-r=uidl")
                        && Objects.requireNonNullElse(response.request().postData(), "")
                                .contains(told),
                action);
    }

    /** Returns the rendered texts of several elements. */
    static List<String> texts(Locator parts) {
        return parts.allInnerTexts();
    }
}
