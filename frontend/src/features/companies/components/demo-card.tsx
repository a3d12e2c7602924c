import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useChangeSetting } from '../api/use-settings';
import { ProblemAlert } from '@/components/problem-alert';
import { DEMO, getCompanies } from '@/domain/company';
import { queryKeys } from '@/lib/query-keys';

/** For the first visit: a company that works without the internet. Absent where the server has none. */
export function DemoCard() {
  const companies = useQuery({ queryKey: queryKeys.companies, queryFn: getCompanies, staleTime: 60_000 });
  const change = useChangeSetting();
  const demo = companies.data?.find((company) => company.name === DEMO);
  if (!demo) {
    return null;
  }
  return (
    <Card withBorder padding="lg" component="section" aria-labelledby="demo">
      <Stack gap="sm">
        <Title order={2} size="h3" id="demo">
          New here? Start with {demo.display_name}
        </Title>
        <Text>
          A small career site inside this server: about 200 postings, some of which change, vanish or fail
          from run to run. It needs no internet, so you can see everything work in a minute.
        </Text>
        <Group>
          <Button
            loading={change.isPending}
            onClick={() =>
              change.mutate({
                op: 'upsert',
                company_name: demo.name,
                title_filters: { include: [], exclude: [] },
                is_enabled: true,
              })
            }
            data-testid="add-demo"
          >
            Add {demo.display_name}
          </Button>
        </Group>
        {change.error && <ProblemAlert error={change.error} title="Not added" />}
      </Stack>
    </Card>
  );
}
