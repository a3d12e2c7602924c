package io.jobhunt.companies;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.reading.CareerSite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code company_settings}: which companies a user wants, and which of their titles. */
@Component
public class ChosenCompanies {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CompanyDirectory directory;

    ChosenCompanies(JdbcClient jdbc, ObjectMapper json, CompanyDirectory directory) {
        this.jdbc = jdbc;
        this.json = json;
        this.directory = directory;
    }

    /** A row as the API shows it. */
    public record Setting(
            long id, String companyName, TitleFilter titleFilters, boolean isEnabled, Instant updatedAt) {}

    /** An enabled company with what is needed to list it. */
    public record Chosen(String name, String displayName, CareerSite site, TitleFilter titleFilters) {}

    List<Setting> of(UUID user) {
        return jdbc.sql(
                        """
                        select id, company_name, title_filters, is_enabled, updated_at
                        from company_settings where user_id = :user order by company_name
                        """)
                .param("user", user)
                .query(this::setting)
                .list();
    }

    /** The companies a user follows, whether they are enabled or not, and whether their sites are known or not. */
    public List<String> names(UUID user) {
        return of(user).stream().map(Setting::companyName).toList();
    }

    /** The enabled companies; one whose site is not known any more is left out. */
    public List<Chosen> enabled(UUID user) {
        List<Chosen> chosen = new ArrayList<>();
        for (Setting setting : of(user)) {
            if (setting.isEnabled()) {
                directory
                        .find(user, setting.companyName())
                        .map(company -> new Chosen(
                                company.name(), company.displayName(), company.site(), setting.titleFilters()))
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /**
     * @param filter  null keeps what there is
     * @param enabled null keeps what there is
     */
    Setting upsert(UUID user, String company, TitleFilter filter, Boolean enabled) {
        return jdbc.sql(
                        """
                        insert into company_settings as s (user_id, company_name, title_filters, is_enabled)
                        values (:user, :company, coalesce(cast(:filters as jsonb), '{"include":[],"exclude":[]}'),
                                coalesce(:enabled, true))
                        on conflict (user_id, company_name) do update set
                          title_filters = coalesce(cast(:filters as jsonb), s.title_filters),
                          is_enabled = coalesce(:enabled, s.is_enabled),
                          updated_at = now()
                        returning id, company_name, title_filters, is_enabled, updated_at
                        """)
                .param("user", user)
                .param("company", company)
                .param("filters", filter == null ? null : write(filter))
                .param("enabled", enabled, java.sql.Types.BOOLEAN)
                .query(this::setting)
                .single();
    }

    /** @return the id of the deleted row, or empty when there was none */
    Optional<Long> delete(UUID user, String company) {
        return jdbc.sql("delete from company_settings where user_id = :user and company_name = :company returning id")
                .param("user", user)
                .param("company", company)
                .query(Long.class)
                .optional();
    }

    private Setting setting(ResultSet row, int number) throws SQLException {
        try {
            return new Setting(
                    row.getLong("id"),
                    row.getString("company_name"),
                    json.readValue(row.getString("title_filters"), TitleFilter.class),
                    row.getBoolean("is_enabled"),
                    row.getTimestamp("updated_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable title_filters", e);
        }
    }

    private String write(TitleFilter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
