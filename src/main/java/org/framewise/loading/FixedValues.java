package org.framewise.loading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.framewise.loading.tree.Characters;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Tree;
import org.framewise.loading.tree.Tree.Entry;
import org.framewise.loading.tree.Tree.Mapping;
import org.framewise.loading.tree.Tree.Scalar;
import org.framewise.loading.tree.Tree.Sequence;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;

/**
 * Finds mistakes in values that are not free text: curly quotation marks, semicolons between the entries of a list, and
 * a facility that isn't a YAML number. Each is reported and corrected in memory, so that it causes no further findings.
 */
final class FixedValues {
    private static final String CURLY = "‘’‚‛“”„‟«»‹›";
    private static final String FACILITY = "expected_facility";
    private static final Set<String> NUMBERS = Set.of("format", "minutes", "item_count", FACILITY, "score");
    private static final Set<String> TRUTHS = Set.of("confidence_asked", "counts_for_discernment");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern FACILITY_SLIP = Pattern.compile("([0-9]{1,3})(?:[.,]([0-9]{1,6}))?( ?%)?");
    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
    private static final int LONGEST = 80;

    private final Problems problems;

    private FixedValues(Problems problems) {
        this.problems = problems;
    }

    static Mapping mend(Mapping root, Problems problems) {
        return new FixedValues(problems).mapping(root, "");
    }

    private Mapping mapping(Mapping mapping, String owner) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> {
            boolean isId = owner.equals("key");
            String bare = isId ? withoutQuotes(entry.line(), "", name) : name;
            entries.put(bare, new Entry(entry.line(), value(entry.value(), isId ? owner : name, isId ? "" : name)));
        });
        return new Mapping(mapping.line(), entries);
    }

    /**
     * Corrects a value.
     *
     * @param field the value's field, or that of the surrounding list
     * @param shown the field name before the value on the same line, or ""
     */
    private Tree value(Tree tree, String field, String shown) {
        return switch (tree) {
            case Mapping mapping -> mapping(mapping, field);
            case Sequence list ->
                new Sequence(
                        list.line(),
                        divided(list, field).stream()
                                .map(one -> value(one, field, ""))
                                .toList());
            case Scalar scalar -> isFree(field) ? scalar : scalar(scalar, field, shown);
        };
    }

    private static boolean isFree(String field) {
        return !Fields.OTHERS.contains(field) || field.equals("categories");
    }

    private List<Tree> divided(Sequence list, String field) {
        boolean one = list.elements().size() == 1 && Fields.OTHERS.contains(field);
        if (!one
                || !(list.elements().getFirst() instanceof Scalar scalar)
                || scalar.text().indexOf(';') < 0) {
            return list.elements();
        }
        List<Tree> parts = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String part : scalar.text().split(";")) {
            if (!part.isBlank()) {
                parts.add(new Scalar(scalar.line(), part.strip(), part.strip()));
                shown.add(part.strip());
            }
        }
        String line = field + ": [" + String.join(", ", shown) + "]";
        problems.add(
                scalar.line(),
                Message.of("finding.value.semicolon", field),
                line.length() > LONGEST
                        ? Message.of("finding.value.commas")
                        : Message.of("finding.value.commas.as", line));
        return parts;
    }

    private Scalar scalar(Scalar scalar, String field, String shown) {
        if (!(scalar.value() instanceof String)) {
            return scalar;
        }
        String text = withoutQuotes(scalar.line(), shown, scalar.text());
        boolean quoted = text.length() < scalar.text().length();
        if (field.equals(FACILITY)) {
            return facility(scalar, text, quoted);
        }
        if (!quoted) {
            return scalar;
        }
        Object value = text;
        if (NUMBERS.contains(field) && WHOLE.matcher(text).matches()) {
            value = Long.valueOf(text);
        } else if (TRUTHS.contains(field) && (text.equals("true") || text.equals("false"))) {
            value = Boolean.valueOf(text);
        }
        return new Scalar(scalar.line(), value, text);
    }

    private Scalar facility(Scalar scalar, String text, boolean told) {
        String number = number(text);
        if (!told && !number.equals(text)) {
            problems.add(
                    scalar.line(),
                    text.endsWith("%")
                            ? Message.of("finding.value.percentage", FACILITY)
                            : Message.of("finding.value.decimal-comma", FACILITY),
                    Message.of("finding.value.facility.remedy", FACILITY, number));
        }
        // A number in straight quotation marks is a string; the schema reports it.
        return (told || !number.equals(text)) && FACILITY_SLIP.matcher(number).matches()
                ? new Scalar(scalar.line(), Double.valueOf(number), number)
                : scalar;
    }

    /** Converts "0,8" and "80%" to the YAML number 0.8; returns any other text unchanged. */
    private static String number(String text) {
        Matcher slip = FACILITY_SLIP.matcher(text);
        if (!slip.matches()) {
            return text;
        }
        String written = slip.group(1) + (slip.group(2) == null ? "" : "." + slip.group(2));
        return slip.group(3) == null
                ? written
                : new BigDecimal(written).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /** Returns the value without surrounding curly quotation marks, after reporting them. */
    private String withoutQuotes(int line, String field, String text) {
        int start = 0;
        int end = text.length();
        while (start < end && CURLY.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && CURLY.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = text.substring(start, end).strip();
        if (bare.isEmpty() || end - start == text.length()) {
            return text;
        }
        int curly = text.charAt(start > 0 ? 0 : end);
        boolean plain = NUMBERS.contains(field) || NEEDS_NO_QUOTES.matcher(bare).matches();
        String written = (field.isEmpty() ? "" : field + ": ")
                + (field.equals(FACILITY) ? number(bare) : plain ? bare : "'" + bare + "'");
        problems.add(
                line,
                Message.of("finding.value.curly", Wording.plain(bare, 40), Characters.named(curly)),
                written.length() > LONGEST || bare.indexOf('\'') >= 0
                        ? Message.of("finding.value.straight")
                        : Message.of("finding.write", "`" + written + "`"));
        return bare;
    }
}
