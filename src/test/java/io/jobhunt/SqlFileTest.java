package io.jobhunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SqlFileTest {

    @Test
    void anIncludedFileStandsInItsPlaceAndCommentsStayBehind() {
        assertThat(SqlFile.read("runs-finish"))
                .isEqualTo(
                        """
                        update ingestion_runs set status = 'finished', finished_at = now()
                        where id = :run and status = 'ingesting'
                          and not exists (
                        select 1 from run_counts where run_id = :run having sum(pending + crawled) > 0
                          )""");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> SqlFile.read("jobs-forget")).hasMessage("there is no /sql/jobs-forget.sql");
    }
}
