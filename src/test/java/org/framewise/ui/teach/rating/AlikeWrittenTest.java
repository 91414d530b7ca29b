package org.framewise.ui.teach.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.Items;
import org.framewise.results.RatingQueue.Written;
import org.junit.jupiter.api.Test;

class AlikeWrittenTest {
    private final AtomicInteger looked = new AtomicInteger();
    private final AlikeWritten alike = new AlikeWritten(written -> {
        looked.incrementAndGet();
        return written.text();
    });

    private static Written waiting(String text) {
        return new Written(
                new AttemptId(UUID.randomUUID()),
                Items.extendedText("A-1").build(),
                Locale.ENGLISH,
                text,
                Instant.parse("2026-03-02T08:00:00Z"),
                false,
                List.of());
    }

    private static Written rated(Written written) {
        return new Written(
                written.attempt(),
                written.item(),
                written.language(),
                written.text(),
                written.respondedAt(),
                true,
                written.history());
    }

    @Test
    void twoHundredTextsAreComparedOnlyOnce() {
        List<Written> all = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(number -> waiting("Text that says the thing with number " + number % 50))
                .toList());

        for (int number = 0; number < 200; number++) {
            alike.waitingLike(all.get(number), all);
            all.set(number, rated(all.get(number)));
        }

        assertThat(looked).hasValue(200);
    }

    @Test
    void ratedTextsLeaveTheGroupUntilTheirRatingIsTakenBack() {
        Written one = waiting("Both are opinion.");
        Written two = waiting("both are opinion");
        Written three = waiting("Both are opinion!");
        Written other = waiting("The second one gives no source.");

        assertThat(alike.waitingLike(one, List.of(one, two, other, three))).containsExactly(two, three);
        assertThat(alike.waitingLike(two, List.of(two, other, three, rated(one))))
                .containsExactly(three);
        assertThat(alike.waitingLike(one, List.of(one, two, other, three))).containsExactly(two, three);
        assertThat(alike.waitingLike(rated(one), List.of(two, other, three, rated(one))))
                .isEmpty();
    }

    @Test
    void textsWrittenMeanwhileAreIncluded() {
        Written one = waiting("Both are opinion.");
        assertThat(alike.waitingLike(one, List.of(one))).isEmpty();

        Written late = waiting("Both are opinion");

        assertThat(alike.waitingLike(one, List.of(one, late))).containsExactly(late);
    }
}
