package org.framewise.ui.files;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Responses that download a person's data as JSON; headers forbid browsers and proxies to cache them. */
public final class JsonFile {
    private JsonFile() {}

    /** @param name suggested name of the file */
    public static ResponseEntity<byte[]> named(String name, byte[] json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(json);
    }
}
