import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { addCompany } from '../api/add-company';
import { CompanyChoice } from './company-choice';
import classes from './add-by-url.module.css';
import choiceClasses from './company-choice.module.css';
import { ProblemAlert } from '@/components/problem-alert';
import { queryKeys } from '@/lib/query-keys';

export function AddByUrl({ chosen }: { chosen: Set<string> }) {
  const [url, setUrl] = useState('');
  const [missing, setMissing] = useState(false);
  const queryClient = useQueryClient();
  const add = useMutation({
    mutationFn: addCompany,
    onSuccess: async () => {
      setUrl('');
      await queryClient.invalidateQueries({ queryKey: queryKeys.companies });
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = url.trim();
    setMissing(typed === '');
    if (typed !== '') {
      add.mutate(typed);
    }
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <div className={classes.row}>
          <TextInput
            className={classes.url ?? ''}
            label="Paste a careers or posting URL"
            description="Any page of the company's job board; the site is recognised and checked live"
            placeholder="https://"
            inputMode="url"
            autoComplete="off"
            error={missing ? 'Paste an address first' : undefined}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={add.isPending}>
            Check and add
          </Button>
        </div>
        {add.isPending && (
          <Text size="sm" role="status">
            Checking the site…
          </Text>
        )}
        {add.error && <ProblemAlert error={add.error} title="This address was not added" />}
        {add.data && (
          <div role="status">
            <Text size="sm" mb="xs">
              Found {add.data.display_name}
              {add.data.kind ? ` (${add.data.kind})` : ''}. Add it to your companies:
            </Text>
            <ul className={choiceClasses.list} aria-label="Found company">
              <CompanyChoice company={add.data} chosen={chosen.has(add.data.name)} />
            </ul>
          </div>
        )}
      </Stack>
    </form>
  );
}
