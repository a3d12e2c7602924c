import { Button, Group, Text } from '@mantine/core';
import { useChangeSetting } from '../api/use-settings';
import classes from './company-choice.module.css';
import { CompanyLogo } from '@/components/company-logo';
import type { Company } from '@/domain/company';
import { messageOf } from '@/lib/problem';

/** A company one may add, or has added. */
export function CompanyChoice({ company, chosen }: { company: Company; chosen: boolean }) {
  const change = useChangeSetting();
  const add = () =>
    change.mutate({
      op: 'upsert',
      company_name: company.name,
      title_filters: { include: [], exclude: [] },
      is_enabled: true,
    });
  return (
    <li className={classes.choice}>
      <Group gap="sm" wrap="nowrap" className={classes.name}>
        <CompanyLogo name={company.display_name} url={company.logo_url} />
        <Text>{company.display_name}</Text>
      </Group>
      {chosen ? (
        <Text size="sm" c="dimmed">
          Added
        </Text>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={change.isPending}
          onClick={add}
          aria-label={`Add ${company.display_name}`}
        >
          Add
        </Button>
      )}
      {change.error && (
        <Text size="sm" c="red" role="alert">
          {messageOf(change.error)}
        </Text>
      )}
    </li>
  );
}
