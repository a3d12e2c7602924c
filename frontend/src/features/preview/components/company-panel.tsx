import { Accordion, Alert, Group, Stack, Tabs, Text } from '@mantine/core';
import { reasonOf, verdictOf, type CompanyPreview } from '../api/dry-run';
import { JobList } from './job-list';
import { CompanyLogo } from '@/components/company-logo';
import { WarningIcon } from '@/components/icons';
import { ListingBadge } from '@/components/listing-badge';
import type { Company } from '@/domain/company';
import { formatNumber } from '@/lib/format';

export function CompanyPanel({ company, preview }: { company: Company; preview: CompanyPreview }) {
  const verdict = verdictOf(preview);
  const reason = reasonOf(preview);
  return (
    <Accordion.Item value={company.name} data-testid={`preview-${company.name}`} data-verdict={verdict}>
      <Accordion.Control>
        <Group gap="sm">
          <CompanyLogo name={company.display_name} url={company.logo_url} />
          <Text component="span" fw={600}>
            {company.display_name}
          </Text>
          <ListingBadge verdict={verdict} />
          <Text component="span" size="sm" c="dimmed">
            {numbers(preview)}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          {reason && (
            <Alert
              color={verdict === 'failed' ? 'red' : 'orange'}
              icon={<WarningIcon />}
              title={verdict === 'failed' ? 'Listing failed' : 'Listing incomplete'}
            >
              {reason}
            </Alert>
          )}
          {verdict !== 'failed' && (
            <Tabs defaultValue="included" keepMounted={false}>
              <Tabs.List aria-label={`Jobs of ${company.display_name}`}>
                <Tabs.Tab value="included">Kept ({formatNumber(preview.included_jobs.length)})</Tabs.Tab>
                <Tabs.Tab value="excluded">Left out ({formatNumber(preview.excluded_jobs.length)})</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="included" pt="sm">
                <JobList
                  jobs={preview.included_jobs}
                  label={`Kept jobs of ${company.display_name}`}
                  empty="No listed title matches your filters."
                />
              </Tabs.Panel>
              <Tabs.Panel value="excluded" pt="sm">
                <JobList
                  jobs={preview.excluded_jobs}
                  label={`Left out jobs of ${company.display_name}`}
                  empty="Your filters leave nothing out."
                />
              </Tabs.Panel>
            </Tabs>
          )}
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** "advertises 500, listed 480": the difference is what the badge is about. */
function numbers({ completeness, total_count }: CompanyPreview): string {
  const listed = completeness?.listed ?? total_count;
  const parts = [
    completeness?.advertised == null ? null : `advertises ${formatNumber(completeness.advertised)}`,
    listed === null ? null : `listed ${formatNumber(listed)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
