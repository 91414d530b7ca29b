package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.framewise.classroom.Learner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen of {@link Screens}, as {@link Look} looks at them. */
class ScreensTest extends BrowserTest {
    @Autowired
    private ServletContext servlets;

    @Test
    void everyViewIsForEverybodyOnAPhone() {
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
    void everyScreenIsForEverybodyInEveryLook() {
        Look look = new Look();
        new Tour(this, DESKTOP, "en-GB").through(screen -> true, (screen, page) -> look.at(screen.name(), page));
        look.foundNothing();
    }

    @Test
    @Tag("long")
    void whatIsMarkedCanBeReadInContrastThemes() {
        List<String> unreadable = new ArrayList<>();
        new Tour(this, DESKTOP, "en-GB")
                .through(screen -> MARKED.matcher(screen.name()).find(), (screen, page) -> {
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.ACTIVE)
                            .setColorScheme(ColorScheme.DARK));
                    Axe.violations(page, Axe.Rules.COLOURS)
                            .forEach(found -> unreadable.add(screen.name() + ": " + found));
                    unreadable.addAll(textsInTheirBackground(screen, page));
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setForcedColors(ForcedColors.NONE)
                            .setColorScheme(ColorScheme.LIGHT));
                });
        assertThat(unreadable).isEmpty();
    }

    /** Screens with feedback, where words and choices are marked. */
    private static final Pattern MARKED = Pattern.compile(" after$|looking back|heat map|key of a");

    @SuppressWarnings("unchecked")
    private static List<String> textsInTheirBackground(Screen screen, Page page) {
        List<String> marks = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('mark, mark *')].filter(mark => {
                  let behind = mark;
                  const painted = part => getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)';
                  while (behind.parentElement && !painted(behind)) behind = behind.parentElement;
                  return getComputedStyle(mark).color === getComputedStyle(behind).backgroundColor;
                }).map(mark => mark.textContent)""");
        return marks.stream().map(mark -> screen.name() + ": " + mark).toList();
    }

    @Test
    void aLookFindsWhatIsWrong() {
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
