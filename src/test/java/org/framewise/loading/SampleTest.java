package org.framewise.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.framewise.quiz.Item;
import org.framewise.quiz.Revision;
import org.junit.jupiter.api.Test;

/** The sample quizzes, into which other tests introduce mistakes, are themselves valid. */
class SampleTest {
    @Test
    void theSampleQuizzesAreValid() {
        assertThat(Sample.findings(Sample.EVERY_TYPE)).isEmpty();
        assertThat(Sample.findings(Sample.TWO_FORMS)).isEmpty();
        assertThat(Sample.findings(Sample.small("S", "S-01"))).isEmpty();
    }

    @Test
    void theSampleQuizzesContainEveryItemType() {
        Revision revision =
                Objects.requireNonNull(Sample.read(Sample.EVERY_TYPE).revision());
        Set<Class<?>> types = new HashSet<>();
        revision.quiz().items().forEach(item -> types.add(item.getClass()));

        assertThat(types).isEqualTo(Set.of(Item.class.getPermittedSubclasses()));
    }
}
