package io.jobhunt.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the body of a request is bound to: a bean that answers a call takes a parameter of such a type, see
 * {@link BodyBinding}. A constructor that throws {@link IllegalArgumentException} refuses the body.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyShape {

    /** What the body has to be; whoever sent something else is told this. */
    String value();
}
