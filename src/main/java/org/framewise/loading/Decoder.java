package org.framewise.loading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.framewise.loading.tree.Problems;
import org.framewise.loading.tree.Wording;
import org.framewise.message.Message;
import org.jspecify.annotations.Nullable;

/** First step: decodes the bytes of a file, or reports where they are not valid text. */
final class Decoder {
    /** The maximum size of a file, in bytes: 1 MB. */
    static final int MAX_BYTES = 1_000_000;

    private static final Message SAVE_AS_UTF_8 = Message.of("finding.file.encoding.remedy");

    private Decoder() {}

    /** Returns the text without a byte order mark; null if there is a problem. */
    static @Nullable String decode(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(0, Message.of("finding.file.large"), Message.of("finding.file.large.remedy"));
            return null;
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            problems.add(0, Message.of("finding.file.utf-16"), SAVE_AS_UTF_8);
            return null;
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int lineStart = text.lastIndexOf('\n') + 1;
            problems.add(
                    line(text, text.length()),
                    Message.of("finding.file.not-utf-8", (text.length() - lineStart + 1)),
                    SAVE_AS_UTF_8);
            return null;
        }
        return hasOnlyText(text, problems) ? text : null;
    }

    private static boolean hasOnlyText(String text, Problems problems) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                problems.add(
                        line(text, i),
                        Message.of("finding.file.control", Wording.name(c)),
                        c == 0
                                ? Message.then(Message.of("finding.file.nul.remedy"), SAVE_AS_UTF_8)
                                : Message.of("finding.file.control.remedy"));
                return false;
            }
        }
        return true;
    }

    private static int line(String text, int end) {
        return 1 + (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
