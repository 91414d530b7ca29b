package org.framewise.ui.files;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves static files from memory before Vaadin handles the request: Vaadin would reopen the archive that contains the
 * file each time. A first visit loads two dozen files; docs/performance.md has the measurements.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {
    private static final int BEFORE_THE_PAGES = 0;

    /** Folder of Flow's bundled scripts; it doesn't exist when Vaadin builds them on demand. */
    private static final String SCRIPTS = "VAADIN/build/";

    private static final String SCRIPTS_FROM = "META-INF/VAADIN/webapp/" + SCRIPTS;
    private static final String FROM = "META-INF/resources/";

    /** The application's own folders, and the theme's folder, which is in a separate archive. */
    private static final List<String> FOLDERS = List.of("fonts/", "icons/", "aura/");

    /** Cache lifetime of files whose URL contains a content hash, so that it never refers to other content. */
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(BEFORE_THE_PAGES);
        if (new ClassPathResource(SCRIPTS_FROM).exists()) {
            serve(registry, SCRIPTS_FROM, FOR_EVER, "/" + SCRIPTS + "**");
        }
        serve(registry, FROM, FOR_A_DAY, "/*.css", "/*.js");
        FOLDERS.forEach(folder -> serve(registry, FROM + folder, FOR_A_DAY, "/" + folder + "**"));
    }

    private static void serve(ResourceHandlerRegistry registry, String folder, CacheControl kept, String... addresses) {
        CachingResourceResolver found = new CachingResourceResolver(new ConcurrentMapCache(Arrays.toString(addresses)));
        // Flow ships a precompressed version of each script
        EncodedResourceResolver smaller = new EncodedResourceResolver();
        smaller.setContentCodings(List.of("br"));
        found.setContentCodings(List.of("br"));
        registry.addResourceHandler(addresses)
                .addResourceLocations("classpath:/" + folder)
                .setCacheControl(kept)
                .resourceChain(false)
                .addResolver(found)
                .addResolver(smaller)
                .addTransformer(new FilesInMemory());
    }
}
