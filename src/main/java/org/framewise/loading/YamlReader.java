package org.framewise.loading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Entry;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Second step: parses YAML text to a {@link Tree}.
 *
 * <p>Builds the tree from parser events, so that a file can't cause any class to be instantiated: anchors, aliases and
 * tags are rejected, nesting is limited, and overlong numbers are read as text.
 */
final class YamlReader {
    /** The maximum nesting depth; a quiz needs 9 levels. */
    static final int MAX_DEPTH = 20;

    private static final int LONGEST_NUMBER = 18;
    private static final Message WRITE_IT_OUT = Message.of("finding.yaml.write-out");

    private final Problems problems;
    private final Comments comments;
    private final Iterator<Event> events;
    private final ScalarResolver resolver;
    /** The name of the field whose value is being read. */
    private String field = "";

    private YamlReader(String text, Problems problems, Comments comments) {
        LoadSettings settings = LoadSettings.builder().build();
        this.problems = problems;
        this.comments = comments;
        this.events = new Parse(settings).parseString(text).iterator();
        this.resolver = settings.getSchema().getScalarResolver();
    }

    /**
     * Returns the first document of the file; null if there is none or it can't be read.
     *
     * @param comments finds comments that cut off texts
     * @throws NotYamlException where the text is no longer valid YAML; earlier findings have been added to the problems
     */
    static @Nullable Mapping read(String text, Problems problems, Comments comments) throws NotYamlException {
        if (text.isBlank()) {
            problems.add(0, Message.of("finding.file.empty"), Message.of("finding.file.empty.remedy"));
            return null;
        }
        try {
            return new YamlReader(text, problems, comments).document();
        } catch (Unreadable unreadable) {
            problems.add(unreadable.line, unreadable.problem, unreadable.remedy);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new NotYamlException(line, String.valueOf(e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new NotYamlException(0, String.valueOf(e.getMessage()), e);
        }
        return null;
    }

    private @Nullable Mapping document() {
        Mapping root = null;
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && seen) {
                problems.add(line(event), Message.of("finding.yaml.second"), Message.of("finding.yaml.second.remedy"));
                return root;
            }
            if (event instanceof NodeEvent) {
                seen = true;
                Tree tree = value(event, 0, 1);
                if (tree instanceof Mapping mapping) {
                    root = mapping;
                } else if (tree instanceof Scalar scalar && scalar.value() == null) {
                    problems.add(0, Message.of("finding.file.empty"), Message.of("finding.file.empty.remedy"));
                } else {
                    problems.add(tree, Message.of("finding.yaml.start"), Message.of("finding.yaml.start.remedy"));
                }
            }
        }
        if (!seen) {
            problems.add(0, Message.of("finding.file.comments"), Message.of("finding.file.empty.remedy"));
        }
        return root;
    }

    /** @param keyLine the line of the field above a block, or 0 */
    private Tree value(Event event, int keyLine, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(
                    line(event), Message.of("finding.yaml.deep", MAX_DEPTH), Message.of("finding.yaml.deep.remedy"));
        }
        if (event instanceof AliasEvent alias) {
            throw new Unreadable(
                    line(event),
                    Message.of(
                            "finding.yaml.alias",
                            Wording.quote("*" + alias.getAlias().getValue())),
                    WRITE_IT_OUT);
        }
        return switch (event) {
            case MappingStartEvent start -> {
                refuse(start, start.getAnchor(), start.getTag());
                yield mapping(keyLine > 0 ? keyLine : line(event), depth);
            }
            case SequenceStartEvent start -> {
                refuse(start, start.getAnchor(), start.getTag());
                yield sequence(keyLine > 0 ? keyLine : line(event), depth);
            }
            case ScalarEvent scalar -> {
                refuse(scalar, scalar.getAnchor(), scalar.getTag());
                yield scalar(scalar);
            }
            default -> throw new IllegalStateException("not a value: " + event.getEventId());
        };
    }

    private Mapping mapping(int line, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            int keyLine = line(event);
            Tree key = value(event, 0, depth + 1);
            field = key instanceof Scalar scalar ? scalar.text() : "";
            Event content = events.next();
            Tree value = value(content, keyLine, depth + 1);
            if (!(key instanceof Scalar name)) {
                problems.add(keyLine, Message.of("finding.yaml.no-name"), Message.of("finding.yaml.no-name.remedy"));
                continue;
            }
            comments.check(name.text(), event, content, problems);
            Entry first = entries.putIfAbsent(name.text(), new Entry(keyLine, value));
            if (first != null) {
                problems.add(
                        keyLine,
                        Message.of("finding.yaml.field-twice", Wording.quote(name.text())),
                        Message.of("finding.yaml.field-twice.remedy", first.line(), Wording.plain(name.text(), 20)));
            }
        }
        return new Mapping(line, entries);
    }

    private Sequence sequence(int line, int depth) {
        String owner = field;
        List<Tree> elements = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            elements.add(value(event, 0, depth + 1));
            comments.check(owner, event, event, problems);
        }
        return new Sequence(line, elements);
    }

    private Scalar scalar(ScalarEvent event) {
        String text = event.getValue();
        Tag tag = event.isPlain() ? resolver.resolve(text, true) : Tag.STR;
        return new Scalar(line(event), valueOf(tag, text), text);
    }

    private static @Nullable Object valueOf(Tag tag, String text) {
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (text.length() > LONGEST_NUMBER) {
            return text;
        }
        try {
            if (tag.equals(Tag.INT)) {
                return Long.valueOf(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                Double number = Double.valueOf(text);
                return Double.isFinite(number) ? number : text;
            }
        } catch (NumberFormatException e) {
            return text;
        }
        return text;
    }

    private void refuse(Event event, Optional<Anchor> anchor, Optional<String> tag) {
        anchor.ifPresent(name -> problems.add(
                line(event), Message.of("finding.yaml.anchor", Wording.quote("&" + name.getValue())), WRITE_IT_OUT));
        tag.ifPresent(
                name -> problems.add(line(event), Message.of("finding.yaml.tag", Wording.quote(name)), WRITE_IT_OUT));
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** Thrown where parsing the rest of the file would make no sense. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final transient Message problem;
        private final transient Message remedy;

        Unreadable(int line, Message problem, Message remedy) {
            super(problem.toString(), null, false, false);
            this.line = line;
            this.problem = problem;
            this.remedy = remedy;
        }
    }
}
