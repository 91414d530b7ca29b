package org.framewise.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restricts files with names, codes and responses to their owner, whatever the umask. On file systems without POSIX
 * permissions (Windows), the folder's access control list applies and is left unchanged.
 */
public final class OwnerOnly {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** Creates a folder, and missing parents with default permissions. Leaves an existing folder unchanged. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            close(folder);
        }
    }

    /** Creates an empty file, which must not exist. */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, attributes(file));
    }

    /** The attributes for creating a file that only its owner can read and write. */
    static FileAttribute<?>[] attributes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * Removes all other accounts' permissions from a data directory and from the files that Framewise keeps in it.
     *
     * @param kept those files, and folders including their content
     * @return whether any other account had permissions
     */
    static boolean close(Path data, List<Path> kept) {
        boolean open = false;
        try {
            open = close(data);
            for (Path one : kept) {
                try (Stream<Path> all =
                        Files.exists(one, LinkOption.NOFOLLOW_LINKS) ? Files.walk(one) : Stream.empty()) {
                    for (Path path : (Iterable<Path>) all::iterator) {
                        open |= close(path);
                    }
                }
            }
        } catch (IOException refused) {
            LOG.warn("The permissions of the data directory can't be changed: {}", refused.getMessage());
        }
        return open;
    }

    private static boolean close(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null || Files.isSymbolicLink(path)) {
            return false;
        }
        Set<PosixFilePermission> before = view.readAttributes().permissions();
        if (OWNER.containsAll(before)) {
            return false;
        }
        Set<PosixFilePermission> after = EnumSet.copyOf(OWNER);
        after.retainAll(before);
        view.setPermissions(after);
        return true;
    }
}
