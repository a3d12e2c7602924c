package io.jobhunt.hawtio;

import io.jobhunt.api.StaticFiles;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves Hawtio's files from its jar, and its start page for the addresses that only its script knows. */
@Configuration
@ConditionalOnProperty("jobhunt.hawtio.enabled")
class HawtioPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/hawtio", "/hawtio/");
        registry.addViewController("/hawtio/").setViewName("forward:/hawtio/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        StaticFiles.serve(registry, "/hawtio/", "classpath:/hawtio-static/", "static/", new StartPage());
    }

    private static final class StartPage extends PathResourceResolver {
        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            boolean addressOfThePage = path.matches("(camel|jmx|help|preferences|login)(/.*)?");
            return super.getResource(addressOfThePage ? "index.html" : path, location);
        }
    }
}
