package io.jobhunt.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page to try the API's calls at {@code /api-docs}; its files are static. */
@Configuration
class ApiDocs implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/api-docs").setViewName("forward:/api-docs/index.html");
        registry.addViewController("/api-docs/").setViewName("forward:/api-docs/index.html");
    }
}
