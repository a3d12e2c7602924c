package io.jobhunt.routes;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;

/** The product's beans by the names that Spring gives them, without making any. */
final class ProductBeans {

    private ProductBeans() {}

    /** Annotated classes, and what configurations make. */
    static Map<String, Class<?>> byName() {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        Map<String, Class<?>> beans = new HashMap<>();
        for (BeanDefinition component :
                new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("io.jobhunt")) {
            Class<?> type = type(component);
            beans.put(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(component, registry), type);
            if (type.isAnnotationPresent(Configuration.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(Bean.class)) {
                        beans.put(method.getName(), method.getReturnType());
                    }
                }
            }
        }
        return beans;
    }

    private static Class<?> type(BeanDefinition component) {
        try {
            return Class.forName(component.getBeanClassName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
