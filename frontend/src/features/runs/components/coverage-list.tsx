import { Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { CoverageNumber } from './coverage-number';
import { COVERAGE_COLUMNS } from './coverage-columns';
import classes from './coverage-list.module.css';
import { CompanyLogo } from '@/components/company-logo';
import { ListingBadge, UnfollowedBadge } from '@/components/listing-badge';
import { RetryButton } from '@/components/retry-button';
import { hasEnded, isUnfollowed, type Coverage, type Run } from '@/domain/run';
import { useCompanyDirectory } from '@/domain/use-company-directory';

/** The coverage record of each company: a table where there is room, cards where there is not. */
export function CoverageList({ run }: { run: Run }) {
  const wide = useMediaQuery('(min-width: 68em)', false, { getInitialValueInEffect: false });
  const companyOf = useCompanyDirectory(run.companies.map((row) => row.company));
  if (run.companies.length === 0) {
    return <Text c="dimmed">No company has been listed yet.</Text>;
  }
  const rows = run.companies.map((row) => ({ row, company: companyOf(row.company) }));
  if (!wide) {
    return (
      <Stack component="ul" gap="sm" className={classes.cards ?? ''}>
        {rows.map(({ row, company }) => (
          <Card key={row.company} withBorder component="li" data-testid={`coverage-${row.company}`}>
            <Group gap="sm">
              <CompanyLogo name={company.display_name} url={company.logo_url} />
              <Title order={3} size="h5">
                {company.display_name}
              </Title>
              <Listing row={row} />
            </Group>
            <Reason row={row} />
            <dl className={classes.numbers}>
              {COVERAGE_COLUMNS.map((column) => (
                <div key={column.label}>
                  <dt>{column.label}</dt>
                  <dd>
                    <CoverageNumber runId={run.run_id} row={row} column={column} />
                  </dd>
                </div>
              ))}
            </dl>
            <RetryCompany run={run} row={row} name={company.display_name} />
          </Card>
        ))}
      </Stack>
    );
  }
  return (
    <Table verticalSpacing="xs" horizontalSpacing="xs" className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Company</Table.Th>
          {COVERAGE_COLUMNS.map((column) => (
            <Table.Th key={column.label} scope="col" className={classes.number ?? ''}>
              {column.label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ row, company }) => (
          <Table.Tr key={row.company} data-testid={`coverage-${row.company}`}>
            <Table.Th scope="row" className={classes.company ?? ''}>
              <Group gap="xs" wrap="nowrap">
                <CompanyLogo name={company.display_name} url={company.logo_url} />
                <div>
                  {company.display_name}
                  <div>
                    <Listing row={row} />
                  </div>
                </div>
              </Group>
              <Reason row={row} />
              <RetryCompany run={run} row={row} name={company.display_name} />
            </Table.Th>
            {COVERAGE_COLUMNS.map((column) => (
              <Table.Td key={column.label} className={classes.number ?? ''}>
                <CoverageNumber runId={run.run_id} row={row} column={column} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Listing({ row }: { row: Coverage }) {
  return isUnfollowed(row) ? <UnfollowedBadge /> : <ListingBadge verdict={row.listing_status} />;
}

function Reason({ row }: { row: Coverage }) {
  return row.reason ? (
    <Text size="sm" mt={4} fw={400}>
      {row.reason}
    </Text>
  ) : null;
}

function RetryCompany({ run, row, name }: { run: Run; row: Coverage; name: string }) {
  return hasEnded(run.status) && row.failed > 0 && run.companies.length > 1 ? (
    <RetryButton
      runId={run.run_id}
      scope={{ company: row.company }}
      label="Retry failed"
      ariaLabel={`Retry the failed jobs of ${name}`}
      size="compact-sm"
    />
  ) : null;
}
