package io.jobhunt.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.routes.RestFiles.Call;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each call is a route of its own, named for what it does, and answered by a method that is there. */
class RestFilesTest {

    private static final Map<String, Class<?>> BEANS = ProductBeans.byName();

    static List<Call> calls() throws IOException {
        return RestFiles.calls();
    }

    @Test
    void noTwoCallsAreTheSame() throws IOException {
        assertThat(calls()).extracting(Call::routeId).doesNotHaveDuplicates();
        assertThat(calls()).extracting(Call::httpCall).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itsNameSaysWhatItDoesInItsFeature(Call call) {
        assertThat(call.template()).isEqualTo("answer-call");
        assertThat(call.routeId()).matches(call.feature() + "(-[a-z]+){2,3}");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itNamesAMethodAndAPath(Call call) {
        assertThat(call.httpCall()).matches("(GET|POST) (/[a-z-]+|/\\{[a-z_]+})+");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theBeanHasTheMethodThatAnswers(Call call) {
        String bean = call.parameters().get("bean");
        String[] asked = call.parameters().get("method").split("[()]");

        assertThat(BEANS).containsKey(bean);
        assertThat(Arrays.stream(BEANS.get(bean).getMethods())
                        .filter(method -> method.getName().equals(asked[0]))
                        .map(Method::getParameterCount))
                .containsExactly(asked.length == 1 ? 0 : asked[1].split(",").length);
    }
}
