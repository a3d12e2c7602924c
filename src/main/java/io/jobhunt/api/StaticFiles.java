package io.jobhunt.api;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The files of a web page whose script has addresses of its own. */
public final class StaticFiles {

    private StaticFiles() {}

    /**
     * @param path      where they are served, with a slash at its end
     * @param location  where they are
     * @param hashed    the folder of those whose names change with their content, which are kept for good
     * @param startPage finds all others, and the start page for the script's addresses
     */
    public static void serve(
            ResourceHandlerRegistry registry,
            String path,
            String location,
            String hashed,
            PathResourceResolver startPage) {
        registry.addResourceHandler(path + hashed + "**")
                .addResourceLocations(location + hashed)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler(path + "**")
                .addResourceLocations(location)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(startPage);
    }
}
