package org.framewise.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.framewise.quiz.MatchItem;
import org.framewise.quiz.Misconception;
import org.framewise.quiz.Response;
import org.framewise.scoring.Correction.Accept;

/** Awards one point for each correctly paired left entry. */
final class MatchKind extends TypedKind<MatchItem, Response.Match> {
    MatchKind(MatchItem item) {
        super(item, "match", Response.Match.class);
    }

    private Map<String, String> pairs(Response response) {
        return given(response).pairs();
    }

    @Override
    void requireFits(Response response) {
        Map<String, String> pairs = pairs(response);
        requireKnown("left entry", pairs.keySet(), item.key().keySet());
        requireKnown(
                "right entry",
                pairs.values(),
                item.right().stream().map(MatchItem.RightEntry::id).collect(Collectors.toSet()));
        require(new HashSet<>(pairs.values()).size() == pairs.size(), "a right entry is used once at most");
    }

    @Override
    double max() {
        return item.left().size();
    }

    @Override
    Optional<Score> score(Response response, Set<Accept> accepted) {
        long right = pairs(response).entrySet().stream()
                .filter(pair -> pair.getValue().equals(item.key().get(pair.getKey()))
                        || accepted.contains(new Accept(pair.getKey(), pair.getValue())))
                .count();
        return Optional.of(new Score(right, max()));
    }

    @Override
    List<Mark> marks(Response response, Set<Accept> accepted) {
        Map<String, String> pairs = pairs(response);
        return item.left().stream()
                .map(entry -> Marks.assigned(
                        entry.id(),
                        item.key().get(entry.id()),
                        pairs.get(entry.id()),
                        accepted,
                        entry.misconception(),
                        entry.rationale()))
                .toList();
    }

    @Override
    public Stream<Accept> furtherAnswers() {
        return item.left().stream()
                .flatMap(left -> item.right().stream()
                        .filter(right -> !right.id().equals(item.key().get(left.id())))
                        .map(right -> new Accept(left.id(), right.id())));
    }

    @Override
    public Stream<Misconception> misconceptions(Set<Accept> accepted) {
        return item.left().stream()
                .filter(left -> item.right().stream()
                        .anyMatch(right -> !right.id().equals(item.key().get(left.id()))
                                && !accepted.contains(new Accept(left.id(), right.id()))))
                .map(MatchItem.LeftEntry::misconception);
    }

    @Override
    public String text(String unit) {
        return item.left().stream()
                .filter(entry -> entry.id().equals(unit))
                .map(entry -> entry.passage().text())
                .findFirst()
                .orElse(unit);
    }

    @Override
    public String words(Response response) {
        Map<String, String> pairs = pairs(response);
        Map<String, String> right =
                item.right().stream().collect(Collectors.toMap(MatchItem.RightEntry::id, MatchItem.RightEntry::text));
        return item.left().stream()
                .filter(entry -> pairs.containsKey(entry.id()))
                .map(entry -> entry.passage().text() + " → " + right.get(pairs.get(entry.id())))
                .collect(Collectors.joining(Marks.BETWEEN));
    }
}
