package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.vaadin.flow.router.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.classroom.Learner;
import org.framewise.ui.security.CurrentLearner;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * User input stays text. Every page is loaded twice, once in a school full of {@link EnteredTexts#HOSTILE} texts and once with {@link
 * EnteredTexts#HARMLESS} texts of the same length: both pages consist of the same elements, and show the same texts equally often. The
 * places where text comes in are listed in {@code EnteredPlacesTest}.
 */
class EnteredTextTest extends BrowserTest {
    @Autowired
    ApplicationContext program;

    @BeforeEach
    void aFreshInstallation() {
        nobody();
    }

    @Test
    @Tag("long")
    void userInputCannotAlterAnyPage() {
        Map<String, ServedPage> hostile = new LinkedHashMap<>();
        Map<String, ServedPage> harmless = new LinkedHashMap<>();
        Map<String, List<String>> seenHostile = new LinkedHashMap<>();
        Map<String, List<String>> seenHarmless = new LinkedHashMap<>();
        look(EnteredTexts.HOSTILE, hostile, seenHostile);
        nobody();
        look(EnteredTexts.HARMLESS, harmless, seenHarmless);

        assertThat(hostile.keySet().stream().map(name -> name.replaceAll(" .*", "")))
                .as("pages that are tried")
                .containsAll(routes().keySet());
        harmless.forEach((name, expected) -> same(name, Objects.requireNonNull(hostile.get(name)), expected));
        assertThat(shown(hostile)).as("texts that are shown").isEqualTo(shown(harmless));
        assertThat(seenHostile).isEqualTo(seenHarmless);
    }

    private static void same(String name, ServedPage page, ServedPage expected) {
        assertThat(page.elements()).as(name).isEqualTo(expected.elements());
        assertThat(page.printed()).as(name).isEqualTo(expected.printed());
        assertThat(page.scripts())
                .as(name)
                .hasSameSizeAs(expected.scripts())
                .noneMatch(script -> script.contains("\u2028"));
    }

    /** How often each kind of text appears on each page. */
    private static Map<String, Long> shown(Map<String, ServedPage> pages) {
        EnteredTexts texts =
                Objects.requireNonNull(pages.get("HomeView")).texts().stream().anyMatch(text -> text.contains("Wwx"))
                        ? EnteredTexts.HARMLESS
                        : EnteredTexts.HOSTILE;
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Long> all = new LinkedHashMap<>();
        Stream<String> kinds = Stream.concat(
                Stream.of("Aa", "Dd", "Kk", "Qq", "Rr").map(texts::text),
                Stream.concat(Stream.of("Cc", "Jj", "Qq", "Tt", "Uu", "Ww").map(texts::name), texts.names().stream()));
        kinds.forEach(text -> pages.forEach((page, served) -> {
            counts.put(page + ": " + EnteredTexts.harmless(text), served.count(text));
            all.merge(text, served.count(text), Long::sum);
        }));
        assertThat(all).as("every text is shown somewhere").doesNotContainValue(0L);
        return counts;
    }

    /** Loads every page as the server sends it, and some of them in the browser. */
    private void look(EnteredTexts texts, Map<String, ServedPage> served, Map<String, List<String>> seen) {
        try (EnteredSchool school = new EnteredSchool(program, texts)) {
            BrowserContext teacher = newDevice(DESKTOP);
            signIn(teacher, school.teacher.name());
            Page desk = teacher.newPage();
            BrowserContext atWork = newDevice(DESKTOP);
            BrowserContext through = newDevice(DESKTOP);
            knows(atWork, school.atWork);
            knows(through, school.through);
            school.pages().forEach((name, address) -> {
                BrowserContext who = address.startsWith("teach") || name.equals("InvitationView")
                        ? teacher
                        : name.equals("EndView") || name.equals("LookBackView") ? through : atWork;
                APIResponse response = who.request().get("/" + address);
                assertThat(response.status()).as(name).isEqualTo(200);
                served.put(name, ServedPage.of(response.text()));
            });
            Stream.concat(school.queries().stream(), routesWithParameters("teach"))
                    .forEach(address ->
                            // ids differ
                            served.put(
                                    address.replaceAll("[0-9a-f-]{36}", "id"),
                                    load(teacher.request(), "/" + address, texts, RequestOptions.create())));
            for (String name : List.of("AttemptView", "CodeSheetView")) {
                seen.put(name, seen(desk, Objects.requireNonNull(school.pages().get(name))));
            }
            seen.put(
                    "TakeView",
                    seen(atWork.newPage(), Objects.requireNonNull(school.pages().get("TakeView"))));
        }
    }

    /**
     * Signs in by request, without visiting the pages on the way, which would take longer than loading all other pages.
     */
    private static void signIn(BrowserContext device, String name) {
        String token = Jsoup.parse(device.request().get("/sign-in").text())
                .select("meta[name=_csrf]")
                .attr("content");
        APIResponse response = device.request()
                .post(
                        "/sign-in",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", name)
                                        .set("password", EnteredSchool.PASSWORD)
                                        .set("_csrf", token))
                                .setMaxRedirects(0));
        assertThat(response.headers().get("location")).endsWith("/teach");
    }

    private void knows(BrowserContext device, Learner learner) {
        device.addCookies(
                List.of(new Cookie(CurrentLearner.COOKIE, browserKeys.issue(learner.id(), Duration.ofHours(12)))
                        .setUrl(origin())));
    }

    /** The element names with their counts, and the user-entered lines, as the browser shows them. */
    private List<String> seen(Page tab, String address) {
        tab.navigate("/" + address);
        tab.locator("h1").first().waitFor();
        tab.waitForFunction("() => Object.values(Vaadin.Flow.clients).every(client => !client.isActive())");
        assertThat(tab.url()).isEqualTo(origin() + "/" + address);
        List<String> seen = new ArrayList<>();
        seen.add(String.valueOf(tab.evaluate("""
                () => {
                  const kinds = {};
                  document.querySelectorAll('*').forEach(one => kinds[one.localName] = (kinds[one.localName] ?? 0) + 1);
                  return Object.entries(kinds).sort().map(([kind, n]) => kind + ' ' + n).join(', ');
                }""")));
        Pattern entered = Pattern.compile("(Aa|Cc|Dd|Ff|Jj|Kk|Nn|Qq|Rr|Tt|Uu|Ww)x");
        Arrays.stream(tab.locator("body").innerText().split("\n"))
                // times and codes differ
                .map(line -> EnteredTexts.harmless(line).replaceAll("\\d", "0").strip())
                .filter(line -> entered.matcher(line).find())
                .sorted()
                .forEach(seen::add);
        assertThat(seen).as(address).hasSizeGreaterThan(1);
        return seen;
    }

    /** URLs that aren't pages of the program, and parameters that its pages don't expect. */
    @Test
    void urlsHeadersAndCookiesCannotAlterAnyPage() {
        APIRequestContext browser = device.request();
        Stream.of(
                        Stream.of(
                                "*",
                                "*/*",
                                "?v-r=*",
                                "?*",
                                "?x=*",
                                "sign-in?problem=*",
                                "set-up?code=*",
                                "my-data.json/*"),
                        routesWithParameters("start"),
                        routesWithParameters("join"),
                        routesWithParameters("take"),
                        routesWithParameters("end"),
                        routesWithParameters("invitation"))
                .flatMap(addresses -> addresses)
                .forEach(address -> same(
                        address,
                        load(browser, "/" + address, EnteredTexts.HOSTILE, RequestOptions.create()),
                        load(browser, "/" + address, EnteredTexts.HARMLESS, RequestOptions.create())));
        for (String header : List.of(
                "Accept-Language",
                "Cookie",
                "Forwarded",
                "Origin",
                "Referer",
                "User-Agent",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "X-Forwarded-Proto")) {
            same(
                    header,
                    load(browser, "/join", EnteredTexts.HOSTILE, header(header, EnteredTexts.HOSTILE)),
                    load(browser, "/join", EnteredTexts.HARMLESS, header(header, EnteredTexts.HARMLESS)));
        }
        page.navigate("/" + encoded(EnteredTexts.HOSTILE));
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Page not found");
    }

    private static RequestOptions header(String name, EnteredTexts texts) {
        String value = texts.segment();
        return RequestOptions.create()
                .setHeader(
                        name,
                        name.equals("Cookie") ? CurrentLearner.COOKIE + "=" + value + "; JSESSIONID=" + value : value);
    }

    /** @param address a URL with an asterisk for each arbitrary part */
    private static ServedPage load(
            APIRequestContext browser, String address, EnteredTexts texts, RequestOptions options) {
        return ServedPage.of(browser.get(
                        address.replace("*", encoded(texts)),
                        options.setHeader("Accept", "text/html").setMaxRedirects(0))
                .text());
    }

    private static String encoded(EnteredTexts texts) {
        // an encoded slash is rejected; an unencoded slash starts another path segment
        return URLEncoder.encode(texts.segment(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    /** Route templates that start with the prefix and have parameters, each replaced by an asterisk. */
    private static Stream<String> routesWithParameters(String beginning) {
        return routes().values().stream()
                .filter(route -> route.startsWith(beginning) && route.contains(":"))
                .map(route -> route.replaceAll(":[^/]+", "*"));
    }

    /** The route templates of all pages, by class name. */
    private static Map<String, String> routes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.framewise.ui").stream()
                .map(found -> type(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toMap(
                        Class::getSimpleName,
                        type -> type.getAnnotation(Route.class).value()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, EnteredTextTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
