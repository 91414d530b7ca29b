package org.framewise.storage;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.disk.FilePathDisk;
import org.jspecify.annotations.Nullable;

/**
 * A file system for H2 with percent-encoded paths, so that the name of a folder may contain any characters: in an H2
 * URL, {@code ;} ends the path and can't be escaped, a backslash becomes a slash, and Spring would resolve
 * {@code ${…}}.
 *
 * @see "docs/decisions/0060-a-folder-may-have-any-name.md"
 */
public final class EncodedPath extends FilePathWrapper {
    private static final String SCHEME = "encoded";
    private static final String AS_THEY_ARE = "/._-";

    /** Called by H2, which creates an instance for each file. */
    public EncodedPath() {}

    /** Encodes the path of a file for an H2 URL or statement. */
    static String of(Path file) {
        FilePath.register(new EncodedPath());
        return encoded(file.toAbsolutePath().toString());
    }

    private static String encoded(String path) {
        StringBuilder name = new StringBuilder(SCHEME).append(':');
        for (byte one : path.replace(File.separatorChar, '/').getBytes(StandardCharsets.UTF_8)) {
            char ascii = (char) (one & 0xff);
            boolean letter = (ascii >= 'a' && ascii <= 'z') || (ascii >= 'A' && ascii <= 'Z');
            if (letter || (ascii >= '0' && ascii <= '9') || AS_THEY_ARE.indexOf(ascii) >= 0) {
                name.append(ascii);
            } else {
                name.append('%').append(Character.toUpperCase(Character.forDigit(ascii >> 4, 16)));
                name.append(Character.toUpperCase(Character.forDigit(ascii & 0xf, 16)));
            }
        }
        return name.toString();
    }

    private static String decoded(String name) {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        for (int i = SCHEME.length() + 1; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                path.write(Integer.parseInt(name, i + 1, i + 3, 16));
                i += 2;
            } else {
                path.write(name.charAt(i));
            }
        }
        return path.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    protected FilePath unwrap(String path) {
        return new Plain(decoded(path));
    }

    @Override
    public @Nullable FilePathWrapper wrap(@Nullable FilePath base) {
        return base == null ? null : getPath(encoded(base.name));
    }

    /** A file whose path H2 uses verbatim. */
    private static final class Plain extends FilePathDisk {
        private Plain(String path) {
            name = path;
        }

        @Override
        public FilePathDisk getPath(String path) {
            return new Plain(path);
        }

        @Override
        public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
            Path file = Path.of(name);
            String start = file.getFileName() + ".";
            return new Plain((inTempDir
                            ? Files.createTempFile(start, suffix)
                            : Files.createTempFile(file.toAbsolutePath().getParent(), start, suffix))
                    .toString());
        }
    }
}
