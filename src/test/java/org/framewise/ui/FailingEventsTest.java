package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Anybody can send requests with many failing events; such events must not flood the log. */
class FailingEventsTest extends HttpTest {
    private static final String FAILING = "{\"type\":\"event\",\"node\":1}";
    private static final String NOTICE = "\"value\":\"vaadin-notification\"";
    private static final int MANY = 100;

    private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void readTheLog() {
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void readItNoMore() {
        all.detachAppender(log);
    }

    private static String[] many(String event) {
        return Collections.nCopies(MANY, event).toArray(String[]::new);
    }

    /** Returns the log entries written while the requests are handled. */
    private List<String> entries() {
        return List.copyOf(log.list).stream()
                .filter(entry -> entry.getLevel().isGreaterOrEqual(Level.INFO))
                .filter(entry -> entry.getLoggerName().startsWith("org.framewise.ui")
                        || entry.getLoggerName().startsWith("com.vaadin"))
                .map(entry -> entry.getLoggerName() + ": " + entry.getFormattedMessage())
                .toList();
    }

    @Test
    void failuresInARequestAreLoggedAndShownOnce() {
        OpenPage page = new Visitor().open("/privacy");

        HttpResponse<String> first = page.tell(many(FAILING));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).containsOnlyOnce(NOTICE).containsOnlyOnce("That didn’t work.");
        assertThat(entries()).containsExactly("org.framewise.ui.error.SessionErrors: A request failed");

        assertThat(page.tell(many(FAILING)).body()).containsOnlyOnce(NOTICE);
        assertThat(entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-r=uidl", "v%2Dr=uidl", "v-r=%75idl", "x=1&v-r=uidl"})
    void tooManyEventsAreRefusedWithAnySpellingOfTheUrl(String kind) {
        OpenPage page = new Visitor().open("/privacy");

        String[] tooMany = Collections.nCopies(501, "{\"type\":\"event\",\"node\":999,\"event\":\"click\"}")
                .toArray(String[]::new);
        assertThat(page.tellAs(kind, tooMany).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"event\",\"node\":999,\"event\":\"click\"}",
                "{\"type\":\"event\",\"node\":\"999\",\"event\":\"click\"}",
                "{\"type\":\"nonsense\",\"node\":1}",
                "{\"node\":1}",
                "{\"type\":\"channel\",\"node\":1,\"channel\":7,\"args\":[]}",
                "{\"type\":\"channel\",\"node\":3,\"channel\":7,\"args\":[]}",
                "{\"type\":\"mSync\",\"node\":1,\"feature\":1,\"property\":\"value\",\"value\":\"x\"}",
                "{\"type\":\"mSync\",\"node\":1,\"feature\":99,\"property\":\"value\",\"value\":\"x\"}",
                "{\"type\":\"attachExistingElement\",\"node\":1,\"attachReqId\":1,\"attachAssignedId\":1,\"attachTagName\":\"p\",\"attachIndex\":0}",
                "{\"type\":\"publishedEventHandler\",\"node\":1,\"templateEventMethodName\":\"nothing\",\"templateEventMethodArgs\":[],\"promise\":1}"
            })
    void malformedEventsAreLoggedAtMostOnce(String event) {
        OpenPage page = new Visitor().open("/privacy");

        assertThat(page.tell(many(event)).statusCode()).isEqualTo(200);

        assertThat(entries()).hasSizeLessThan(2);
    }
}
