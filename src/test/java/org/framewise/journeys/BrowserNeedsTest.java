package org.framewise.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the message for browsers in which pages can't work: without JavaScript or cookies, or outdated. */
class BrowserNeedsTest extends BrowserTest {
    private static final String OLD = "This browser is too old for Framewise";
    private static final String COOKIES = "Framewise needs cookies";

    private Look look;

    @BeforeEach
    void looks() {
        look = new Look();
    }

    @AfterEach
    void nothingWasFound() {
        look.foundNothing();
    }

    @Test
    void aMessageIsShownWithoutJavaScript() {
        for (Viewport viewport : List.of(DESKTOP, PHONE)) {
            Page tab = newDevice(viewport, options -> options.setJavaScriptEnabled(false))
                    .newPage();
            for (String address : List.of("/join", "/nothing-here")) {
                tab.navigate(address);
                assertThat(tab.locator("h1")).hasText("Framewise needs JavaScript");
                assertThat(tab.locator(".needs p").first()).containsText("Switch it on for this site");
                assertThat(tab.locator("#outlet")).isHidden();
                assertThat(tab.title()).isEqualTo("Framewise");
                look.sideways(address, tab);
            }
        }
    }

    @Test
    @Tag("long")
    void aMessageIsShownIfCookiesAreBlocked() {
        HttpClient forgetful = HttpClient.newHttpClient();
        page.route("**/*", route -> withoutCookies(route, forgetful));
        page.navigate("/");

        onlyTheNotice(page, COOKIES);
        look.sideways("no cookies", page);
        assertThat(device.cookies()).isEmpty();
    }

    /** Sends the request as a browser without cookies does. Playwright's own request API would keep the cookies. */
    private static void withoutCookies(Route route, HttpClient browser) {
        try {
            HttpResponse<byte[]> response = browser.send(
                    HttpRequest.newBuilder(URI.create(route.request().url())).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .filter(header -> !List.of("set-cookie", "transfer-encoding")
                            .contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, header -> header.getValue().getFirst()));
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(response.statusCode())
                    .setHeaders(headers)
                    .setBodyBytes(response.body()));
        } catch (IOException gone) {
            route.abort();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("long")
    void aMessageIsShownIfCookiesAreDisabled() {
        JsonObject off = new JsonObject();
        off.addProperty("disabled", true);
        device.newCDPSession(page).send("Emulation.setDocumentCookieDisabled", off);
        page.navigate("/join");

        onlyTheNotice(page, COOKIES);
    }

    @Test
    @Tag("long")
    void anOutdatedBrowserShowsAMessage() {
        for (String missing :
                List.of("delete Object.hasOwn", "CSS.supports = (name, value) => !value.includes('light-dark')")) {
            BrowserContext old = newDevice(PHONE);
            old.addInitScript(missing);
            Page tab = old.newPage();
            tab.navigate("/start/A");
            onlyTheNotice(tab, OLD);
        }
        device.addInitScript("delete HTMLElement.prototype.popover");
        page.navigate("/start/A");
        onlyTheNotice(page, OLD);
        look.at("old browser", page);
    }

    /** Asserts that no other script on the page runs: neither the framework's nor any that could cause a reload loop. */
    private static void onlyTheNotice(Page tab, String title) {
        assertThat(tab.locator("h1")).hasText(title);
        assertThat(tab.locator(".needs")).isVisible();
        assertThat(tab.title()).isEqualTo(title);
        assertThat(tab.locator("script")).hasCount(1);
        assertThat(tab.evaluate("typeof window.Vaadin")).isEqualTo("undefined");
        assertThat(tab.locator("body").innerText().lines().filter(line -> !line.isBlank()))
                .hasSize(4);
    }

    @Test
    void aSupportedBrowserSeesThePageAndNeverTheFrameworksOwnMessage() {
        page.navigate("/");
        assertThat(page.locator(".quiz-card")).hasCount(5);
        assertThat(page.locator(".needs")).hasCount(0);
        assertThat(page.locator("script:not([src])").allInnerTexts())
                .noneMatch(script -> script.contains("oldbrowser"));
        APIResponse framework = device.request()
                .get("/join?v-r=oldbrowser", RequestOptions.create().setMaxRedirects(0));
        assertThat(framework.status()).isEqualTo(302);
        assertThat(framework.headers().get("location")).isIn("/", origin() + "/");
    }

    /** A browser that can't parse the check would show a blank page. */
    @Test
    @Tag("long")
    void theBrowserCheckUsesOnlySyntaxThatOldBrowsersParse() throws IOException {
        String check = Files.readString(Path.of("src/main/resources/org/framewise/ui/browser-needs.js"))
                .replaceAll("(?m)^\\s*//.*$", "");

        assertThat(check)
                .contains("document.write")
                .doesNotContainPattern(
                        "=>|`|\\?\\.|\\?\\?|\\.\\.\\.|\\b(let|const|class|async|await|of|import|export)\\b")
                // trailing commas
                .doesNotContainPattern(",\\s*[}\\]]");
    }
}
