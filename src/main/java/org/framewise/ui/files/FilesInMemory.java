package org.framewise.ui.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Reads and compresses each file once and caches it. Only requested files are cached: usually a few hundred kilobytes,
 * and never more than the application's own files.
 *
 * @see "docs/decisions/0051-static-files-are-served-from-memory.md"
 */
final class FilesInMemory implements ResourceTransformer {
    private static final String CSS = "css";
    private static final MediaType STYLES = new MediaType("text", CSS, StandardCharsets.UTF_8);
    private static final Set<String> WORTH_MAKING_SMALLER = Set.of(CSS, "js", "svg");
    private static final String GZIP = "gzip";

    /** Query parameter with the content hash in Flow's stylesheet URLs. */
    private static final String NAMED_BY_CONTENT = "v-c=";

    private final Map<Wanted, Both> files = new ConcurrentHashMap<>();

    private record Wanted(String file, boolean zipped) {}

    /** The same bytes with two HTTP cache lifetimes: the default of the file's folder, and one year. */
    private record Both(Resource asOthers, Resource forEver) {}

    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain others)
            throws IOException {
        boolean zipped = isWorthIt(file) && accepts(request);
        String query = request.getQueryString();
        boolean forEver = query != null && query.startsWith(NAMED_BY_CONTENT);
        Wanted wanted = new Wanted(file.getDescription(), zipped);
        Both known = files.get(wanted);
        if (known == null) {
            known = read(others.transform(request, file), zipped);
            files.put(wanted, known);
        }
        return forEver ? known.forEver : known.asOthers;
    }

    private static boolean isWorthIt(Resource file) {
        return !(file instanceof HttpResource) && WORTH_MAKING_SMALLER.contains(extension(file));
    }

    private static String extension(Resource file) {
        return Objects.requireNonNullElse(StringUtils.getFilenameExtension(file.getFilename()), "");
    }

    private static boolean accepts(HttpServletRequest request) {
        for (Enumeration<String> codings = request.getHeaders(HttpHeaders.ACCEPT_ENCODING);
                codings.hasMoreElements(); ) {
            if (codings.nextElement().contains(GZIP)) {
                return true;
            }
        }
        return false;
    }

    private static Both read(Resource file, boolean zipped) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        if (file instanceof HttpResource made) {
            headers.putAll(made.getResponseHeaders());
        } else if (isWorthIt(file)) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (CSS.equals(extension(file))) {
            headers.setContentType(STYLES);
        }
        byte[] content = file.getContentAsByteArray();
        if (zipped) {
            headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
            content = zip(content);
        }
        HttpHeaders forEver = new HttpHeaders();
        forEver.putAll(headers);
        forEver.setCacheControl(StaticFiles.FOR_EVER);
        return new Both(new InMemory(file, content, headers), new InMemory(file, content, forEver));
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new Smallest(zipped)) {
            out.write(content);
        }
        return zipped.toByteArray();
    }

    /** Compresses at the highest level, which is affordable because each file is compressed only once. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static final class InMemory extends TransformedResource implements HttpResource {
        private final HttpHeaders headers;

        InMemory(Resource file, byte[] content, HttpHeaders headers) throws IOException {
            super(file, content);
            this.headers = HttpHeaders.readOnlyHttpHeaders(headers);
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            return headers;
        }
    }
}
