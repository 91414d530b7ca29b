package org.framewise.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.framewise.bench.protocol.Browser;
import org.framewise.bench.protocol.Node;
import org.framewise.bench.protocol.Rpc;
import org.framewise.bench.protocol.Tab;
import org.framewise.classroom.Classroom;
import org.framewise.classroom.Classrooms;
import org.framewise.classroom.Member;
import org.framewise.classroom.Members;
import org.framewise.classroom.Nickname;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.testing.SharedProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A class of thirty new devices joins and comes back with personal codes. At the same time, others guess codes, a
 * hundred a second from each of several IP addresses, one of them the class's own. Every guess gets a response; no
 * learner has to wait or is turned away.
 */
@SuppressWarnings("NullAway.Init")
@SharedProgram
@Tag("program")
@Tag("long")
class DoorsTest {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int CLASS = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private Teachers teachers;

    @Autowired
    private Classrooms classrooms;

    @Autowired
    private Members members;

    @Autowired
    private WrongCodes wrongCodes;

    private final AtomicBoolean over = new AtomicBoolean();
    private final LongAdder guesses = new LongAdder();
    private final Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    @Timeout(180)
    void aClassJoinsAndComesBackWhileOthersGuess(int addresses) throws Exception {
        Teacher teacher = teachers.create("Ms Door " + UUID.randomUUID(), "a long enough pass phrase");
        Classroom room = classrooms.create(teacher.id(), "Class of " + addresses);
        wrongCodes.endHour();
        List<Thread> guessers = new ArrayList<>();
        for (int address = 1; address <= addresses; address++) {
            String from = "127.0.0." + address;
            guessers.add(Thread.ofPlatform().start(() -> guess(from)));
        }

        for (int learner = 1; learner <= CLASS; learner++) {
            join(room, "Learner " + learner);
        }
        List<Member> joined = members.of(room);
        for (Member member : joined) {
            resume(member);
        }

        over.set(true);
        for (Thread guesser : guessers) {
            guesser.join();
        }
        assertThat(joined).hasSize(CLASS);
        assertThat(answers.keySet()).as("answers to guesses").containsExactly(302);
        assertThat(wrongCodes.endHour().joinCodes())
                .as("guesses that were evaluated")
                .isEqualTo(guesses.sum())
                .isGreaterThan(10L * addresses);
    }

    /** A hundred guesses a second, or as many as this machine can send. */
    private void guess(String from) {
        Random random = new Random(from.hashCode());
        try (HttpClient http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            while (!over.get()) {
                StringBuilder code = new StringBuilder();
                for (int i = 0; i < 9; i++) {
                    code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/join/" + code))
                        .build();
                int status = http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                guesses.increment();
                answers.computeIfAbsent(status, one -> new LongAdder()).increment();
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException e) {
            answers.computeIfAbsent(-1, one -> new LongAdder()).increment();
        }
    }

    private void join(Classroom room, String name) throws IOException {
        Tab page = device().open("join/" + room.code());
        fill(page, "nickname", name);
        assertIsHere(page, name);
    }

    private void resume(Member member) throws IOException {
        Tab page = device().open("resume");
        fill(page, "code", member.code().toString());
        assertIsHere(page, member.name().map(Nickname::value).orElseThrow());
    }

    private static void assertIsHere(Tab page, String name) {
        assertThat(page.tree().root().all("who-name")).extracting(Node::text).containsExactly(name);
    }

    /** A new device, at the same IP address as the first of the guessers. */
    private Browser device() {
        return new Browser(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port + "/"));
    }

    private static void fill(Tab page, String field, String text) throws IOException {
        Node input = page.tree().byId(field).orElseThrow();
        Node button = page.tree().byId(field.equals("code") ? "resume" : "join").orElseThrow();
        page.send(Rpc.property(input, "value", text), Rpc.event(input, "change", Map.of()), Rpc.click(button));
    }
}
