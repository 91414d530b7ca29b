package org.framewise.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints measurements as one JSON object per line, each with the machine and the commit. */
public final class Report {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String mode;

    public Report(String mode) {
        this.mode = mode;
    }

    /** @param figures values by name; the name includes the unit, as in {@code p95_ms} */
    public void print(Map<String, ?> figures) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("mode", mode);
        line.putAll(figures);
        line.put("cores", Runtime.getRuntime().availableProcessors());
        line.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        line.put("java", System.getProperty("java.version"));
        line.put("commit", System.getenv().getOrDefault("FRAMEWISE_COMMIT", "unknown"));
        System.out.println(JSON.writeValueAsString(line));
    }
}
