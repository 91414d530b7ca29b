package org.framewise.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.framewise.message.Message;

/** A backup: a ZIP file with a consistent copy of the database file and its {@link Manifest}. */
final class BackupFile {
    private BackupFile() {}

    /**
     * Writes a backup of an open H2 database, consistent even during concurrent writes. The file appears complete or
     * not at all. Only its owner may read it, as it holds everything in the database.
     *
     * @param target must not exist
     */
    static void write(Connection database, Path target, Instant now) throws SQLException, IOException {
        // H2 creates its files with default permissions, but only their owner can enter this folder
        Path work = Files.createTempDirectory(target.toAbsolutePath().getParent(), ".framewise-backup");
        Path engines = work.resolve("engine.zip");
        Path copy = work.resolve(DataDirectory.DATABASE);
        Path part = work.resolve("part.zip");
        try {
            try (Statement statement = database.createStatement()) {
                statement.execute("BACKUP TO '" + EncodedPath.of(engines) + "'");
            }
            unpack(engines, copy);
            compact(copy);
            pack(copy, part, Migrations.of(database), now);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void unpack(Path engines, Path copy) throws IOException {
        OwnerOnly.createFile(copy);
        try (ZipFile zip = new ZipFile(engines.toFile());
                InputStream in = zip.getInputStream(databaseIn(zip));
                OutputStream out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
    }

    /** Empties the bin and compacts the copy: H2 copies its file as is, including deleted rows not yet overwritten. */
    private static void compact(Path copy) throws SQLException {
        String file = copy.toString();
        Path database = Path.of(file.substring(0, file.length() - DataDirectory.SUFFIX.length()));
        try (Connection only = DriverManager.getConnection(DataDirectory.url(database) + ";IFEXISTS=TRUE")) {
            emptyBin(only);
            Compaction.close(only);
        }
    }

    /** Deletes data that teachers have deleted but can still restore for a day: a backup would keep it for longer. */
    private static void emptyBin(Connection database) throws SQLException {
        try (ResultSet tables = database.getMetaData().getTables(null, "PUBLIC", "BIN", null)) {
            if (!tables.next()) {
                return;
            }
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("DELETE FROM bin");
        }
    }

    private static void pack(Path copy, Path part, int schema, Instant now) throws IOException {
        OwnerOnly.createFile(part);
        try (InputStream in = Files.newInputStream(copy);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel))) {
            zip.putNextEntry(new ZipEntry(DataDirectory.DATABASE));
            Digested digested = copy(in, zip);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new Manifest(now, schema, digested.size, digested.sha256)
                    .text()
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            channel.force(true);
        }
    }

    private static ZipEntry databaseIn(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(DataDirectory.DATABASE);
        if (entry == null) {
            throw new IOException("no database in it");
        }
        return entry;
    }

    /**
     * Extracts the database from a backup and verifies it against the manifest.
     *
     * @param target must not exist; is not created on failure
     * @throws UserError if the file is not a backup, is damaged, or comes from a newer version
     */
    static Manifest extract(Path backup, Path target) {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry about = zip.getEntry(Manifest.NAME);
            if (about == null) {
                throw damaged(backup);
            }
            Manifest manifest;
            try (InputStream in = zip.getInputStream(about)) {
                manifest = Manifest.parse(new String(in.readNBytes(10_000), StandardCharsets.UTF_8));
            }
            Migrations.requireKnown(manifest.schema());
            Digested digested = extract(zip, target);
            if (!new Digested(manifest.size(), manifest.sha256()).equals(digested)) {
                Files.delete(target);
                throw damaged(backup);
            }
            return manifest;
        } catch (IOException unreadable) {
            throw unreadable(backup);
        }
    }

    private static Digested extract(ZipFile zip, Path target) throws IOException {
        OwnerOnly.createFile(target);
        boolean whole = false;
        try (InputStream in = zip.getInputStream(databaseIn(zip));
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            Digested digested = copy(in, java.nio.channels.Channels.newOutputStream(channel));
            channel.force(true);
            whole = true;
            return digested;
        } finally {
            if (!whole) {
                Files.deleteIfExists(target);
            }
        }
    }

    private static UserError unreadable(Path backup) {
        return Files.isReadable(backup) && Files.isRegularFile(backup)
                ? damaged(backup)
                : new UserError(Message.of("storage.backup.unreadable", backup));
    }

    private static UserError damaged(Path backup) {
        return new UserError(Message.of("storage.backup.damaged", backup));
    }

    private static Digested copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        long size = in.transferTo(new DigestOutputStream(out, digest));
        return new Digested(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private record Digested(long size, String sha256) {}
}
