package org.framewise.ui.teach.rating;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.results.RatingQueue.Written;
import org.framewise.ui.address.Addresses;
import org.framewise.ui.teach.parts.AddressIds;

/**
 * The item and the text that a URL of {@link RateView} refers to.
 *
 * @param response attempt whose text is requested; empty for the first unrated text
 */
record RatingPlace(QuizId quiz, ItemId item, Optional<AttemptId> response) {

    /** @throws NotFoundException if the URL has no valid ids */
    static RatingPlace of(BeforeEnterEvent event) {
        return new RatingPlace(
                AddressIds.in(event, "quiz", AddressIds::quiz),
                AddressIds.in(event, "item", AddressIds::item),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("response")
                        .flatMap(AddressIds::attempt));
    }

    /** Whether both refer to the same item. */
    boolean isAt(RatingPlace other) {
        return quiz.equals(other.quiz) && item.equals(other.item);
    }

    /**
     * The text to show; empty when all are rated.
     *
     * @throws NotFoundException if the requested text isn't among them
     */
    Optional<Written> shown(List<Written> responses) {
        if (response.isEmpty()) {
            return responses.stream().filter(written -> !written.rated()).findFirst();
        }
        return Optional.of(responses.stream()
                .filter(written -> written.attempt().equals(response.get()))
                .findFirst()
                .orElseThrow(NotFoundException::new));
    }

    String address() {
        return Addresses.rate(quiz, item);
    }

    String address(AttemptId text) {
        return Addresses.rate(quiz, item, text);
    }
}
