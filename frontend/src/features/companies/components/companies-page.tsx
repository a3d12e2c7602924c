import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useSettings } from '../api/use-settings';
import { AddByUrl } from './add-by-url';
import { CatalogueSearch } from './catalogue-search';
import classes from './companies-page.module.css';
import { DemoCard } from './demo-card';
import { SettingCard } from './setting-card';
import { SuggestedCompanies } from './suggested-companies';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { StartRunButton } from '@/components/start-run-button';
import { DEMO } from '@/domain/company';
import { useCompanyDirectory } from '@/domain/use-company-directory';
import { formatCount } from '@/lib/format';

export function CompaniesPage() {
  const settings = useSettings();
  const chosen = settings.data ?? [];
  const companyOf = useCompanyDirectory(chosen.map((setting) => setting.company_name));
  const enabled = chosen.filter((setting) => setting.is_enabled).length;

  if (settings.isPending) {
    return <Loading label="Loading your companies…" />;
  }
  if (settings.isError) {
    return (
      <ProblemAlert
        error={settings.error}
        title="Your companies could not be loaded"
        onRetry={() => void settings.refetch()}
      />
    );
  }
  const names = new Set(chosen.map((setting) => setting.company_name));
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle>Companies and filters</PageTitle>
        <Text c="dimmed">
          Choose companies, say which job titles matter, then preview what matches straight from their career
          sites.
        </Text>
      </Stack>

      {chosen.length === 0 && <DemoCard />}

      {chosen.length > 0 && (
        <section aria-labelledby="chosen">
          <Stack>
            <Group justify="space-between" align="flex-start">
              <Stack gap={2}>
                <Title order={2} size="h3" id="chosen">
                  Your companies
                </Title>
                <Text size="sm" data-testid="enabled-count">
                  {formatCount(enabled, 'company', 'companies')} switched on
                </Text>
              </Stack>
              <Group align="flex-start">
                {enabled > 0 && (
                  <Button component={Link} to="/preview">
                    Preview matches
                  </Button>
                )}
                <StartRunButton variant="default" disabled={enabled === 0} />
              </Group>
            </Group>
            <Text size="sm" c="dimmed">
              A title is kept when it contains any “include” term and no “exclude” term, as whole words in any
              case. Without include terms every title is kept.
            </Text>
            <div className={classes.grid}>
              {chosen.map((setting) => (
                <SettingCard
                  key={setting.company_name}
                  setting={setting}
                  company={companyOf(setting.company_name)}
                />
              ))}
            </div>
          </Stack>
        </section>
      )}

      <section aria-labelledby="add">
        <Stack>
          <Title order={2} size="h3" id="add">
            Add companies
          </Title>
          <SuggestedCompanies without={chosen.length === 0 ? new Set([DEMO]) : names} />
          <CatalogueSearch chosen={names} />
          <AddByUrl chosen={names} />
        </Stack>
      </section>
    </Stack>
  );
}
