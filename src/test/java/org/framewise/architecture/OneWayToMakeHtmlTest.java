package org.framewise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks in the sources how views create HTML.
 *
 * @see "docs/decisions/0092-html-is-made-in-three-ways-each-for-its-purpose.md"
 */
class OneWayToMakeHtmlTest {
    private static final Path SCREENS = Path.of("src", "main", "java", "org", "framewise", "ui");

    /** Vaadin components that render a plain element. */
    private static final Pattern PLAIN =
            Pattern.compile("\\bnew (Anchor|Article|Aside|Code|Description\\w*|Div|Emphasis|Footer|H[1-6]"
                    + "|Header|HtmlComponent|HtmlContainer|Image|ListItem|Main|Native(?!Button)\\w+|Nav|OrderedList|Paragraph|Pre|Section|Span"
                    + "|Term|UnorderedList)\\(");

    private static final Pattern CLASS_GIVEN = Pattern.compile("\\b(?:this\\.)?(\\w+)\\s*\\.addClassNames?\\(");

    /** Classes that wrap native browser controls for which Vaadin has no component. */
    private static final Set<String> WRAPPERS =
            Set.of("ChoiceGroup", "ColumnChoice", "MomentField", "PickList", "ProgressLine");

    @Test
    void elementsAreCreatedTogetherWithTheirClassNames() throws IOException {
        Map<String, List<String>> apart = new TreeMap<>();
        screens().forEach((name, source) -> {
            List<String> found = madeApart(source);
            if (!found.isEmpty()) {
                apart.put(name, found);
            }
        });

        assertThat(apart).as("to be made by Tags").isEmpty();
    }

    /** Variables that hold a plain element and get a CSS class later. */
    private static List<String> madeApart(String source) {
        return CLASS_GIVEN
                .matcher(source)
                .results()
                .filter(given -> isPlain(lastValue(source, given)))
                .map(given -> given.group(1))
                .toList();
    }

    /** Whether an expression creates a plain element with a constructor; arguments of {@code Tags} calls may do so. */
    private static boolean isPlain(String value) {
        return PLAIN.matcher(value.split("\\bTags\\.", 2)[0]).find();
    }

    /** Returns the last value assigned to the variable before the given position in the source. */
    private static String lastValue(String source, MatchResult use) {
        Matcher assignment = Pattern.compile("\\b" + use.group(1) + "\\s*=\\s*([^;]*);")
                .matcher(source)
                .region(0, use.start());
        String value = "";
        while (assignment.find()) {
            value = assignment.group(1);
        }
        return value;
    }

    @Test
    void onlyControlWrappersCreateRawElements() throws IOException {
        Set<String> makers = new TreeSet<>();
        screens().forEach((name, source) -> {
            if (source.contains("import com.vaadin.flow.dom.Element;") && source.contains("new Element(")) {
                makers.add(name);
            }
        });

        assertThat(makers).containsExactlyInAnyOrderElementsOf(WRAPPERS);
    }

    @Test
    void anElementWhoseClassIsAddedLaterIsDetected() {
        assertThat(madeApart("""
                private final Span count = new Span();
                Div actions = new Div(save,
                        cancel);
                actions.setId("actions");
                actions.addClassName("actions");
                Paragraph lead = language.of(new Paragraph(text));
                lead.addClassNames("deck", "help");
                this.count.addClassName("count");
                """)).containsExactly("actions", "lead", "count");
    }

    @Test
    void classesMayBeAddedToRealComponentsLater() {
        assertThat(madeApart("""
                Div row = new Div();
                addClassName("teach");
                row = Tags.div("row", new H3(title));
                row.addClassName("is-key");
                Button undo = new Button(text);
                undo.addClassName("undo");
                """)).isEmpty();
    }

    /** The sources of the views, by class name. */
    private static Map<String, String> screens() throws IOException {
        Map<String, String> screens = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                screens.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return screens;
    }
}
