package org.framewise.loading;

import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/** Translates messages of the YAML parser into the language of quiz authors. */
final class ParserWords {
    private ParserWords() {}

    static Message problem(NotYamlException error) {
        String said = error.problem();
        if (said.contains("mapping values are not allowed")) {
            return Message.of("finding.yaml.colon");
        }
        if (said.contains("expected <block end>") || said.contains("block sequence entries are not allowed")) {
            return Message.of("finding.yaml.no-fit");
        }
        if (said.contains("could not find expected ':'")) {
            return Message.of("finding.yaml.no-colon");
        }
        if (said.contains("unexpected end of stream") || said.contains("found unexpected document")) {
            return Message.of("finding.yaml.open");
        }
        if (said.contains("expected ',' or")) {
            return Message.of("finding.yaml.bracket");
        }
        return Message.of("finding.yaml.invalid", Wording.plain(said, 200));
    }

    static Message remedy(NotYamlException error) {
        String said = error.problem();
        if (said.contains("expected ',' or")) {
            return Message.of("finding.yaml.bracket.remedy");
        }
        if (said.contains("expected <block end>") || said.contains("block sequence entries are not allowed")) {
            return Message.of("finding.yaml.no-fit.remedy");
        }
        return Message.of("finding.yaml.remedy");
    }
}
