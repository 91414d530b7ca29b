package org.framewise.loading;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree.Mapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Validates a tree against {@code quizzes/quiz.schema.json}, the schema that authors' editors use as well. */
final class SchemaCheck {
    private static final String FILE = "quiz.schema.json";
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(SchemaFindings.REMEDY))
            .build();

    private final Schema schema;
    private final SchemaFindings findings;

    /** @throws UncheckedIOException if the schema is missing from the build */
    SchemaCheck() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException(FILE + " is not on the class path");
            }
            JsonNode json = JsonMapper.shared().readTree(in);
            schema = SchemaRegistry.withDialect(DIALECT).getSchema(json);
            findings = new SchemaFindings(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(Mapping root, Problems problems) {
        // Keys that are not allowed come first, so that other findings about them are suppressed.
        schema.validate(root.toJson()).stream()
                .sorted(Comparator.comparing(error -> !error.getKeyword().equals("false")))
                .forEach(
                        error -> findings.report(error, SchemaPlace.find(root, error.getInstanceLocation()), problems));
    }
}
