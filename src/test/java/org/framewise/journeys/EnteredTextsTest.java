package org.framewise.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.framewise.loading.FolderCatalogue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnteredTextsTest {
    @TempDir
    Path folder;

    /**
     * Any new rule for quiz texts must still allow hostile texts; otherwise pages would no longer be tested with them.
     */
    @ParameterizedTest
    @MethodSource
    void quizzesWithHostileTextsAreValid(EnteredTexts texts) throws IOException {
        Files.writeString(folder.resolve("x.yaml"), texts.quiz("every-type.yaml", "X"));
        Files.writeString(folder.resolve("y.yaml"), texts.quiz("two-forms.yaml", "Y"));
        FolderCatalogue catalogue = new FolderCatalogue(folder);
        catalogue.refresh();
        assertThat(catalogue.findings()).isEmpty();
        assertThat(catalogue.revisions()).hasSize(2);
    }

    static Stream<EnteredTexts> quizzesWithHostileTextsAreValid() {
        return Stream.of(EnteredTexts.HOSTILE, EnteredTexts.HARMLESS);
    }
}
