package org.framewise.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The component page shows every component. */
class SamplesTest {
    private static final Path COMPONENTS = Path.of("src/main/resources/META-INF/resources/styles/components");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("/\\*.*?\\*/|'[^'\\n]*'", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    /**
     * CSS classes without a sample of their own: the view itself has them around its fields, or they are variants on
     * other screens.
     */
    private static final Set<String> ELSEWHERE = Set.of("field-line", "copy-row", "board-head", "projector-head");

    @Test
    void everyCssClassOfAComponentIsShownOnTheComponentPage() throws IOException {
        Set<String> shown = new HashSet<>(ELSEWHERE);
        shown.addAll(classes(Samples.page()));
        SampleCharts.drawings("Sample").forEach(drawing -> shown.addAll(classes(drawing)));
        shown.addAll(Set.of("chart", "chart-title", "chart-message", "chart-drawing", "chart-figures"));
        shown.add("class-pictures");
        shown.add("item-pictures"); // styled like class-pictures

        Set<String> missing = new TreeSet<>(ofComponents());
        missing.removeAll(shown);
        assertThat(missing).isEmpty();
    }

    private static Set<String> classes(Element page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.classNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> ofComponents() throws IOException {
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(COMPONENTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = COMMENT_OR_TEXT.matcher(Files.readString(file)).replaceAll("");
                CLASS.matcher(text).results().forEach(name -> classes.add(name.group(1)));
            }
        }
        return classes;
    }
}
