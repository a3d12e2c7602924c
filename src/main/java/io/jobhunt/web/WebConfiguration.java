package io.jobhunt.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one way out of this process. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    HttpWeb web(WebSettings settings, SourceSettings sources) {
        return new HttpWeb(settings, sources);
    }
}
