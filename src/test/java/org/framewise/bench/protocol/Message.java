package org.framewise.bench.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A server response: changes to the page, scripts to execute, and the message number expected next.
 *
 * @param syncId the number of this message
 * @param clientId the number that the next request must have
 * @param execute scripts, each as its parameters followed by its text
 * @param meta absent unless the server reports a problem
 * @param securityKey sent once, to be repeated with every request
 */
record Message(
        int syncId,
        int clientId,
        @Nullable List<Change> changes,
        @Nullable List<List<JsonNode>> execute,
        @Nullable JsonNode meta,
        @JsonProperty("Vaadin-Security-Key") @Nullable String securityKey) {

    /** The location the server redirects the page to, if any. */
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
