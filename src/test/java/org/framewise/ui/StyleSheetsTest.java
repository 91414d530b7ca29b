package org.framewise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules for our own style sheets that no tool checks. */
class StyleSheetsTest {
    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources");
    private static final Pattern GUARDED =
            Pattern.compile("( *)@media \\(hover: hover\\) \\{\\n(?:\\1  [^\\n]*\\n|\\n)*\\1\\}");

    /** After a tap, phones keep an element in the hover state: it would look as if the tap had not been taken. */
    @Test
    void whatAPointerOverAnElementChangesIsForDevicesWithAPointer() throws IOException {
        List<String> unguarded = new ArrayList<>();
        int guarded = 0;
        try (Stream<Path> sheets = Files.walk(FOLDER)) {
            for (Path sheet :
                    sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                String text = Files.readString(sheet);
                Matcher hover =
                        Pattern.compile(":hover").matcher(GUARDED.matcher(text).replaceAll(""));
                if (hover.find()) {
                    unguarded.add(sheet.getFileName().toString());
                }
                guarded += (int) GUARDED.matcher(text).results().count();
            }
        }
        assertThat(unguarded).isEmpty();
        assertThat(guarded).isPositive();
    }
}
