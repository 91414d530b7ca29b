package org.framewise.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/**
 * Awards the teacher's rating. A written response has no marks, and no single answers that a correction could accept.
 */
final class ExtendedTextKind extends TypedKind<ExtendedTextItem, Response.ExtendedText> {
    ExtendedTextKind(ExtendedTextItem item) {
        super(item, "extended-text", Response.ExtendedText.class);
    }

    @Override
    void requireFits(Response response) {
        given(response);
    }

    @Override
    double max() {
        return ExtendedTextItem.MAX_POINTS;
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        return response.isEmpty() ? Optional.of(new Score(0, max())) : Optional.empty();
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        return List.of();
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return Stream.empty();
    }

    @Override
    public String text(String unit) {
        return unit;
    }

    @Override
    public String words(Response response) {
        return given(response).text();
    }

    @Override
    public boolean isRated() {
        return true;
    }
}
