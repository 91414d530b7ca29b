package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Checks that {@link Screens} covers every view that a browser can show. */
class ScreenListTest {
    @Test
    void everyViewAndErrorPageHasExactlyOneUsualScreen() {
        assertThat(Screens.ALL.stream().filter(Screen::usual).map(Screen::view))
                .containsExactlyInAnyOrderElementsOf(views());
        assertThat(Screens.ALL).extracting(Screen::view).containsOnlyElementsOf(views());
    }

    @Test
    void screenNamesAreUnique() {
        assertThat(Screens.ALL).extracting(Screen::name).doesNotHaveDuplicates();
    }

    /** Views with a route, and error views. */
    private static Set<String> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(NotFoundException.class));
        scanner.addIncludeFilter(new AssignableTypeFilter(ErrorViewResolver.class));
        return scanner.findCandidateComponents("org.framewise").stream()
                .map(found -> ClassUtils.getShortName(String.valueOf(found.getBeanClassName())))
                .collect(Collectors.toSet());
    }
}
