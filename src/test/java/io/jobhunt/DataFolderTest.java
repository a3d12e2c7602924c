package io.jobhunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class DataFolderTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private static Path folder(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("jobhunt", DataFolder.class).path();
    }

    @Test
    void itIsInTheHomeFolderWhenNothingIsSaid() {
        assertThat(folder(new MockEnvironment())).isEqualTo(HOME.resolve(".job-hunt-tracker"));
    }

    @Test
    void aTildeIsTheHomeFolderOnlyAtTheBeginning() {
        assertThat(folder(new MockEnvironment().withProperty("jobhunt.data-dir", "~/a~b")))
                .isEqualTo(HOME.resolve("a~b"));
        assertThat(folder(new MockEnvironment().withProperty("jobhunt.data-dir", "/srv/x/../jobs")))
                .isEqualTo(Path.of("/srv/jobs"));
    }
}
