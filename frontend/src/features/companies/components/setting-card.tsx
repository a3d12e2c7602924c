import { Button, Card, Group, Stack, Switch, TagsInput, Text, Title } from '@mantine/core';
import type { Setting } from '../api/settings';
import { useChangeSetting } from '../api/use-settings';
import classes from './setting-card.module.css';
import { CompanyLogo } from '@/components/company-logo';
import { ProblemAlert } from '@/components/problem-alert';
import type { Company } from '@/domain/company';

/** One company's filters. Every change is saved by itself. */
export function SettingCard({ setting, company }: { setting: Setting; company: Company }) {
  const change = useChangeSetting();
  const save = (next: Partial<Setting>) => change.mutate({ op: 'upsert', ...setting, ...next });
  const { include, exclude } = setting.title_filters;
  const name = company.display_name;
  const headingId = `company-${setting.company_name}`;

  return (
    <Card
      withBorder
      component="section"
      aria-labelledby={headingId}
      data-testid={`setting-${setting.company_name}`}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <CompanyLogo name={name} url={company.logo_url} />
            <Title order={3} size="h4" id={headingId}>
              {name}
            </Title>
          </Group>
          <Switch
            label="On"
            aria-label={`Use ${name} in previews and runs`}
            checked={setting.is_enabled}
            onChange={(event) => save({ is_enabled: event.currentTarget.checked })}
          />
        </Group>
        <TagsInput
          label="Include titles with"
          aria-label={`Include ${name} titles with`}
          placeholder={include.length === 0 ? 'All titles. Type a term, press Enter' : 'Add a term'}
          splitChars={[',', ';']}
          clearable={false}
          value={include}
          onChange={(terms) => save({ title_filters: { include: terms, exclude } })}
        />
        <TagsInput
          label="Exclude titles with"
          aria-label={`Exclude ${name} titles with`}
          placeholder={exclude.length === 0 ? 'Nothing. Type a term, press Enter' : 'Add a term'}
          splitChars={[',', ';']}
          clearable={false}
          value={exclude}
          onChange={(terms) => save({ title_filters: { include, exclude: terms } })}
        />
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status" className={classes.state ?? ''}>
            {change.isPending ? 'Saving…' : change.isSuccess ? 'Saved' : ''}
          </Text>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={`Remove ${name}`}
            onClick={() => change.mutate({ op: 'delete', company_name: setting.company_name })}
          >
            Remove
          </Button>
        </Group>
        {change.error && <ProblemAlert error={change.error} title="Not saved" />}
      </Stack>
    </Card>
  );
}
