package io.jobhunt.api;

import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the UI: its files as they are, and its start page for every address that only the UI knows. */
@Configuration
class WebPages implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        StaticFiles.serve(registry, "/", "classpath:/static/", "assets/", new StartPage());
    }

    private static final class StartPage extends PathResourceResolver {
        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            Resource file = super.getResource(path, location);
            // Before the routes are up, their addresses would end here and look like success.
            boolean addressOfTheUi = !path.contains(".")
                    && !path.startsWith("api/")
                    && !path.startsWith("actuator")
                    && !path.startsWith("hawtio")
                    && !path.equals("health");
            return file == null && addressOfTheUi ? super.getResource("index.html", location) : file;
        }
    }
}
