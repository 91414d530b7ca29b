package org.framewise.bench.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the server answers: changes to the page, calls of scripts, and which message it expects next.
 *
 * @param syncId the number of this message
 * @param clientId the number that the next request is to have
 * @param execute scripts, each as its parameters and then its text
 * @param meta present when something is wrong
 * @param securityKey told once, to be repeated with every request
 */
record Message(
        int syncId,
        int clientId,
        @Nullable List<Change> changes,
        @Nullable List<List<JsonNode>> execute,
        @Nullable JsonNode meta,
        @JsonProperty("Vaadin-Security-Key") @Nullable String securityKey) {

    /** Where the page is to be from now on, if the server says so. */
    Optional<String> location() {
        return execute == null
                ? Optional.empty()
                : execute.stream()
                        .filter(call ->
                                call.size() == 4 && call.getLast().asString().contains("'vaadin-navigate'"))
                        .map(call -> call.get(1).asString())
                        .reduce((first, last) -> last);
    }
}
