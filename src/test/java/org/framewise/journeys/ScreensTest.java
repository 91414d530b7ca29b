package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.framewise.classroom.Learner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs {@link Look} on every screen of {@link Screens}. */
class ScreensTest extends BrowserTest {
    @Autowired
    private ServletContext servlets;

    @Test
    void everyViewIsAccessibleOnAPhone() {
        Look look = new Look();
        RouteConfiguration routes = RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
        Set<String> views = routes.getAvailableRoutes().stream()
                .map(route -> route.getNavigationTarget().getSimpleName())
                .collect(Collectors.toSet());
        new Tour(this, PHONE, "en-GB").through(Screen::usual, (screen, page) -> {
            if (views.contains(screen.view())) {
                String path = URI.create(page.url()).getPath().substring(1);
                assertThat(routes.getRoute(path).map(Class::getSimpleName))
                        .as(path)
                        .contains(screen.view());
            }
            look.once(screen.name(), page);
        });
        look.foundNothing();
    }

    @Test
    @Tag("long")
    void everyScreenIsAccessibleInEveryColourScheme() {
        Look look = new Look();
        new Tour(this, DESKTOP, "en-GB").through(screen -> true, (screen, page) -> look.at(screen.name(), page));
        look.foundNothing();
    }

    @Test
    @Tag("long")
    void everyTextCanBeReadInContrastThemes() {
        List<String> unreadable = new ArrayList<>();
        new Tour(this, DESKTOP, "en-GB")
                .through(
                        screen -> true,
                        (screen, page) -> ContrastThemes.unreadable(page)
                                .forEach(text -> unreadable.add(screen.name() + ", " + text)));
        assertThat(unreadable).isEmpty();
    }

    @Test
    void textInItsBackgroundColourIsDetected() {
        page.setContent("""
                <main><p style="forced-color-adjust: none; color: #123; background: #124">Hidden</p>
                <p style="color: #123; background: #123">Made readable</p>
                <svg style="forced-color-adjust: none; background: white"><text y="20" fill="#fefefe">In a chart</text></svg></main>""");
        assertThat(ContrastThemes.unreadable(page))
                .hasSize(4)
                .allMatch(text -> text.endsWith(": Hidden") || text.endsWith(": In a chart"));
    }

    @Test
    void accessibilityChecksDetectViolations() {
        page.setContent("""
                <main><h1>Faults</h1><input><p style="color: #999; background: #aaa">Hard to read</p></main>""");
        assertThat(Axe.violations(page, Axe.Rules.COLOURS))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
        assertThat(Axe.violations(page, Axe.Rules.ALL_BUT_COLOURS))
                .anyMatch(found -> found.startsWith("label"))
                .noneMatch(found -> found.startsWith("color-contrast"));
        assertThat(Axe.violations(page, Axe.Rules.ALL))
                .anyMatch(found -> found.startsWith("label"))
                .anyMatch(found -> found.startsWith("color-contrast"));
    }

    @Test
    void nothingScrollsSidewaysOnTheNarrowestPhone() {
        Learner learner = enrolled(Installation.LONG_NAME);
        Look look = new Look();
        page.setViewportSize(320, 640);
        page.navigate("/");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator(".quiz-card"))
                .hasCount(5);
        look.sideways("home", page);
        TakePage take = take(begun(learner, "A", 1).id(), 1);
        take.kind();
        take.answerAnything(true);
        look.sideways("classify", page);
        take.submit().click();
        take.verdict().waitFor();
        look.sideways("classify after", page);
        look.foundNothing();
    }
}
