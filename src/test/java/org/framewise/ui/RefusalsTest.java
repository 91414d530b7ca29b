package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.attempt.Attempt;
import org.framewise.classroom.Assignment;
import org.framewise.classroom.BrowserKeys;
import org.framewise.classroom.InvitationCode;
import org.framewise.classroom.Invitations;
import org.framewise.classroom.Teacher;
import org.framewise.classroom.Teachers;
import org.framewise.quiz.Items;
import org.framewise.quiz.Response;
import org.framewise.testing.TwoTeachers;
import org.framewise.ui.security.CurrentLearner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which requests and forms are refused, out of those that anybody with a browser can send. */
@SuppressWarnings("NullAway.Init")
class RefusalsTest extends HttpTest {
    private TwoTeachers two;
    private Attempt odes;
    private Attempt lees;

    @BeforeEach
    void twoTeachers() {
        world.catalogue.put(Items.quiz("A", Items.extendedText("A-1").build()));
        two = new TwoTeachers(world, world.teacher("Ms Lee"));
        lees = world.start(two.leesLearner, "A").writes("A-1", "Ada wrote.").attempt();
        odes = world.start(two.odesLearner, "A").writes("A-1", "Ben wrote.").attempt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/teach",
                "/teach/account",
                "/teach/audit",
                "/teach/rate",
                "/teach/quiz/A",
                "/teach/no/such/page",
                "/teach/export/responses.csv",
                "/teach/export/scores.csv?quiz=A",
                "/teach/export/no-such-file"
            })
    void learnersAreAskedToSignInOnTeachersPages(String address) {
        Visitor learner = new Visitor();

        HttpResponse<String> response = learner.get(
                address,
                "Cookie",
                CurrentLearner.COOKIE + "="
                        + program.getBean(BrowserKeys.class).issue(two.leesLearner.id(), Duration.ofHours(12)));

        assertThat(where(response)).isEqualTo("/sign-in");
        assertThat(response.body()).doesNotContain("Ada", "Ben");
    }

    @Test
    void aLearnerWhoOpensAnothersAttemptFindsNothing() {
        Visitor learner = new Visitor();
        String cookie = CurrentLearner.COOKIE + "="
                + program.getBean(BrowserKeys.class).issue(two.leesLearner.id(), Duration.ofHours(12));

        for (String page : List.of("/take/", "/end/", "/look-back/")) {
            HttpResponse<String> response = learner.get(page + odes.id(), "Cookie", cookie);
            assertThat(response.statusCode()).as(page).isEqualTo(404);
        }
        assertThat(learner.get("/end/" + lees.id(), "Cookie", cookie).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTeacherWhoOpensAColleaguesWorkByUrlFindsNothing() {
        Assignment assignment = two.assign(two.odesRoom, "A");
        Attempt assigned =
                two.take(two.member(two.odesRoom, "Dan"), assignment, "A-1", new Response.ExtendedText("Dan wrote."));
        List<String> addresses = List.of(
                "/teach?classroom=" + two.odesRoom.id(),
                "/teach/quiz/A?classroom=" + two.odesRoom.id(),
                "/teach/quiz/A?assignment=" + assignment.id(),
                "/teach/quiz/A?classroom=" + two.leesRoom.id() + "&assignment=" + assignment.id(),
                "/teach/quiz/A?classroom=nonsense",
                "/teach/attempt/" + odes.id(),
                "/teach/attempt/" + assigned.id(),
                "/teach/rate/A/A-1?response=" + odes.id(),
                "/teach/export/responses.csv?classroom=" + two.odesRoom.id(),
                "/teach/export/responses.csv?assignment=" + assignment.id(),
                "/teach/export/scores.csv?quiz=A&classroom=" + two.odesRoom.id(),
                "/teach/export/scores.csv?quiz=A&assignment=" + assignment.id(),
                "/teach/export/scores.csv?quiz=A&classroom=nonsense");
        Visitor lee = new Visitor().signedIn("Ms Lee");
        Visitor ode = new Visitor().signedIn("Mr Ode");

        for (String address : addresses) {
            HttpResponse<String> refused = lee.get(address);
            assertThat(refused.statusCode()).as(address).isEqualTo(404);
            assertThat(refused.body()).as(address).doesNotContain("Ben wrote", "Dan wrote", "Class 8a");
        }
        for (String address : addresses.stream()
                .filter(address -> !address.contains("nonsense") && !address.contains(two.leesRoom.id() + ""))
                .toList()) {
            assertThat(ode.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(lee.get("/teach/attempt/" + lees.id()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/teach/export/scores.csv?quiz=never, 404, Page not found",
        "/teach/export/responses.csv?classroom=nonsense, 404, Page not found",
        "/teach/export/learner/nobody.json, 404, Page not found",
        "/teach/export/responses.csv?day=tomorrow, 400, Page not found",
        "/teach/export/responses.csv?csv=colon, 400, Page not found",
        "/teach/export/scores.csv, 400, Page not found"
    })
    void anUnavailableFileIsAnsweredWithAPlainErrorPage(String address, int status, String title) {
        HttpResponse<String> refused = new Visitor().signedIn("Ms Lee").get(address);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertIsPlain(refused, title);
    }

    private static void assertIsPlain(HttpResponse<String> page, String title) {
        assertThat(page.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("<h1>" + title + "</h1>", "Back to the quizzes", "styles.css")
                .doesNotContain("Tomcat", "Exception", "org.springframework", "HTTP Status");
    }

    @Test
    void aTeachersFilesCoverOnlyTheirOwnClassrooms() {
        Visitor lee = new Visitor().signedIn("Ms Lee");

        assertThat(lee.get("/teach/export/responses.csv").body())
                .contains("Ada wrote.")
                .doesNotContain("Ben");
        assertThat(lee.get("/teach/export/scores.csv?quiz=A").body())
                .contains("\"Ada\",")
                .doesNotContain("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?v-r=uidl", "/sign-in?v-r=heartbeat"})
    void aForgedSignInFormLeadsToAPageThatSaysSo(String address) {
        Visitor visitor = new Visitor();
        visitor.get("/sign-in");

        for (String token : List.of("", "nonsense", UUID.randomUUID().toString())) {
            assertThat(where(visitor.post(address, form("Ms Lee", token)))).isEqualTo("/sign-in?problem=again");
        }
        assertThat(where(visitor.post(address, "username=Ms+Lee&password=a+long+password")))
                .isEqualTo("/sign-in?problem=again");
        assertThat(where(visitor.get("/teach"))).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in?problem=again").statusCode()).isEqualTo(200);
    }

    @Test
    void aSignInFormIsValidOnceAndOnlyInItsSession() {
        Visitor lee = new Visitor();
        String token = lee.token();

        assertThat(where(new Visitor().post("/sign-in", form("Ms Lee", token)))).isEqualTo("/sign-in?problem=again");
        String form = form("Ms Lee", token);
        assertThat(where(lee.post("/sign-in", form))).startsWith("/teach");
        assertThat(where(lee.post("/sign-in", form))).isEqualTo("/sign-in?problem=again");
        assertThat(lee.get("/teach").statusCode()).isEqualTo(200);
    }

    @Test
    void forgedFormsOtherThanSignInAreRefused() {
        Visitor lee = new Visitor().signedIn("Ms Lee");

        for (String address : List.of("/logout", "/teach/export/responses.csv")) {
            HttpResponse<String> refused = lee.post(address, "");
            assertThat(refused.statusCode()).as(address).isEqualTo(403);
            assertIsPlain(refused, "That didn’t go through");
        }
        assertThat(lee.get("/teach").statusCode()).isEqualTo(200);
    }

    @Test
    void aUsedWithdrawnOrExpiredInvitationIsNotFound() {
        Invitations invitations = world.the(Invitations.class);
        InvitationCode old = invitations.invite(two.lee.id(), "Ms Lee");
        world.clock.advance(Duration.ofDays(3));
        InvitationCode used = invitations.invite(two.lee.id(), "Ms Lee");
        InvitationCode good = invitations.invite(two.lee.id(), "Ms Lee");
        invitations.accept(used, "Mr New", "a long password");
        world.clock.advance(Duration.ofDays(4));
        Visitor visitor = new Visitor();

        assertThat(visitor.get("/invitation/" + good.value()).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/invitation/" + old.value()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/invitation/" + used.value()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/invitation/23456789ABCDEFGHJKMN").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/invitation/../../etc").statusCode()).isIn(400, 404);
    }

    @Test
    void aPasswordChangeSignsOutAllOtherSessions() {
        Visitor thief = new Visitor().signedIn("Ms Lee");
        Visitor ode = new Visitor().signedIn("Mr Ode");
        assertThat(thief.get("/teach").statusCode()).isEqualTo(200);

        Teacher changed = world.the(Teachers.class).changePassword(two.lee, "another sentence", "Ms Lee");

        assertThat(changed.id()).isEqualTo(two.lee.id());
        assertThat(where(thief.get("/teach"))).isEqualTo("/sign-in");
        assertThat(where(thief.get("/teach/export/responses.csv"))).isEqualTo("/sign-in");
        assertThat(ode.get("/teach").statusCode()).isEqualTo(200);
    }

    @Test
    void aVisitorGetsOnlyTheSessionCookieAndTheCookieCheck() {
        List<String> cookies = new Visitor().get("/").headers().allValues("Set-Cookie");

        assertThat(cookies).hasSize(2).contains("framewise-cookies=yes; Path=/; SameSite=Lax");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void everyResponseHasACspWithFrameAncestors() {
        HttpResponse<String> page = new Visitor().get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "'nonce-")
                .doesNotContain("http:", "https:", "*", "script-src 'self' 'unsafe-inline'");
        String nonce = policy.replaceFirst(".*?'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(new Visitor().get("/").headers().firstValue("Content-Security-Policy"))
                .isPresent()
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));

        for (String address : List.of("/", "/styles.css", "/no/such/page", "/sign-in")) {
            assertThat(new Visitor().get(address).headers().map())
                    .as(address)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("referrer-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsKeys("content-security-policy", "permissions-policy")
                    .doesNotContainKeys("server", "x-powered-by", "strict-transport-security");
        }
    }

    /** The component page exists only with {@code --development}. */
    @Test
    void theComponentPageDoesNotExistInProduction() {
        for (String address : List.of("/no/such/page", "/design", "/design?scheme=dark")) {
            HttpResponse<String> nothing = new Visitor().get(address);
            assertThat(nothing.statusCode()).as(address).isEqualTo(404);
            assertThat(nothing.headers().firstValue("content-security-policy").orElseThrow())
                    .as(address)
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void filesAreServedWithTheBestCompressionTheClientAccepts() {
        HttpResponse<String> plain = new Visitor().get("/styles.css");
        assertThat(plain.body()).contains("--paper");
        assertThat(plain.headers().map())
                .containsEntry("cache-control", List.of("max-age=86400"))
                .containsEntry("content-type", List.of("text/css;charset=UTF-8"))
                .containsEntry(
                        "content-length", List.of(String.valueOf(plain.body().getBytes(StandardCharsets.UTF_8).length)))
                .doesNotContainKey("content-encoding");
        HttpResponse<String> small = new Visitor().get("/styles.css", "Accept-Encoding", "gzip, deflate");
        assertThat(small.headers().map())
                .containsEntry("content-encoding", List.of("gzip"))
                .containsEntry("vary", List.of("Accept-Encoding"));
        assertThat(small.headers().firstValueAsLong("content-length").orElseThrow())
                .isLessThan(plain.body().length() / 2);
        assertThat(new Visitor().get("/fonts/source-serif-4.woff2").headers().map())
                .containsEntry("content-type", List.of("font/woff2"))
                .doesNotContainKey("content-encoding");
    }

    @Test
    void filesWithContentHashesAreCachedForever() {
        String page = new Visitor().get("/").body();
        Matcher theme = Pattern.compile("aura/aura\\.css\\?v-c=[0-9a-f]+").matcher(page);
        assertThat(theme.find()).isTrue();
        assertThat(new Visitor().get("/" + theme.group()).headers().firstValue("cache-control"))
                .hasValue("max-age=31536000, immutable");
        assertThat(new Visitor().get("/aura/aura.css").headers().firstValue("cache-control"))
                .hasValue("max-age=86400");
    }

    @Test
    void unchangedFilesAreNotSentAgain() {
        String since = new Visitor()
                .get("/styles.css")
                .headers()
                .firstValue("last-modified")
                .orElseThrow();
        assertThat(new Visitor().get("/styles.css", "If-Modified-Since", since).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such.css",
                "/application.properties",
                "/fonts/",
                "/fonts/../application.properties",
                "/fonts/%2e%2e/%2e%2e/application.properties",
                "/icons/..%2f..%2f..%2fapplication.properties"
            })
    void onlyFilesOfPagesAreServed(String address) {
        HttpResponse<String> answer = new Visitor().get(address);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("spring.");
    }

    @Test
    void theSessionCookieIsHttpOnlyAndSameSite() {
        assertThat(new Visitor().get("/").headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax"))
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
    }

    @Test
    void untrustedForwardedProtocolsAreIgnored() {
        HttpResponse<String> page = new Visitor().get("/", "X-Forwarded-Proto", "https");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Secure"));
        assertThat(page.headers().map()).doesNotContainKey("strict-transport-security");
    }

    /**
     * A forged address would evade the rate limits per IP address, and open the sign-in page for users on this machine.
     */
    @Test
    void untrustedForwardedAddressesAreIgnored() {
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded")) {
            String claim = header.equals("Forwarded") ? "for=198.51.100.7" : "198.51.100.7";
            assertThat(new Visitor().get("/sign-in", header, claim).body())
                    .as(header)
                    .contains("Teacher sign-in")
                    .doesNotContain("This connection isn’t encrypted");
        }
    }

    @Test
    void metricsAreNotPublic() {
        for (String address : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(new Visitor().get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @Test
    void anOversizedRequestIsRefused() {
        assertThat(new Visitor()
                        .post("/?v-r=uidl&v-uiId=0", "x".repeat(1_100_000))
                        .statusCode())
                .isEqualTo(413);
    }
}
