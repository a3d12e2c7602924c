import { Accordion, Alert, Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { verdictOf } from '../api/dry-run';
import { waitingOf, type Preview } from '../api/stream-preview';
import { usePreview } from '../api/use-preview';
import { CompanyPanel } from './company-panel';
import { WarningIcon } from '@/components/icons';
import { Loading } from '@/components/loading';
import { PageTitle } from '@/components/page-title';
import { ProblemAlert } from '@/components/problem-alert';
import { StartRunButton } from '@/components/start-run-button';
import { useCompanyDirectory } from '@/domain/use-company-directory';
import { formatCount, formatNumber } from '@/lib/format';

export function PreviewPage() {
  const { preview, stop } = usePreview();
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <PageTitle>Preview</PageTitle>
          <Text c="dimmed">What the career sites list right now, and what your filters keep.</Text>
        </Stack>
        <Group align="flex-start">
          {preview.isFetching ? (
            <Button variant="default" onClick={stop}>
              Stop waiting
            </Button>
          ) : (
            preview.data && (
              <Button variant="default" onClick={() => void preview.refetch()}>
                Preview again
              </Button>
            )
          )}
          {preview.data && <StartRunButton disabled={preview.data.names.length === 0} />}
        </Group>
      </Group>
      {preview.isPending && <Loading label="Listing the career sites… large ones take a while." />}
      {preview.isError && (
        <ProblemAlert
          error={preview.error}
          title="The preview failed"
          onRetry={() => void preview.refetch()}
        />
      )}
      {preview.data && <PreviewResult preview={preview.data} listing={preview.isFetching} />}
    </Stack>
  );
}

function PreviewResult({ preview, listing }: { preview: Preview; listing: boolean }) {
  const { names } = preview;
  const companyOf = useCompanyDirectory(names);
  const companies = Object.values(preview.companies);
  const waiting = waitingOf(preview);
  const wanting = companies.filter((company) => verdictOf(company) !== 'complete').length;
  const included = companies.reduce((sum, company) => sum + company.included_jobs.length, 0);
  const excluded = companies.reduce((sum, company) => sum + company.excluded_jobs.length, 0);

  if (names.length === 0) {
    return (
      <Alert color="blue" title="No company is switched on">
        <Anchor component={Link} to="/companies" underline="always">
          Choose companies
        </Anchor>{' '}
        to see what matches.
      </Alert>
    );
  }
  return (
    <Stack>
      <Text role="status" data-testid="preview-summary">
        {formatCount(included, 'job')} kept, {formatNumber(excluded)} left out by your filters.
      </Text>
      {wanting > 0 && (
        <Alert
          color="orange"
          icon={<WarningIcon />}
          title={`${formatCount(wanting, 'company', 'companies')} could not be listed completely`}
          data-testid="preview-incomplete"
        >
          Jobs may be missing below. A run archives nothing of these companies.
        </Alert>
      )}
      <Accordion multiple variant="separated" order={2} defaultValue={names.slice(0, 3)}>
        {names.map((name) => {
          const company = preview.companies[name];
          return company ? <CompanyPanel key={name} company={companyOf(name)} preview={company} /> : null;
        })}
      </Accordion>
      {waiting.length > 0 && (
        <Stack gap="xs" data-testid="preview-waiting">
          {waiting.map((name) => (
            <Group key={name} gap="sm" px="md" py="xs">
              {listing && <Loader size="xs" aria-hidden />}
              <Text>{companyOf(name).display_name}</Text>
              <Text size="sm" c="dimmed">
                {listing ? 'still waiting for its career site' : 'not listed: you stopped waiting'}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
