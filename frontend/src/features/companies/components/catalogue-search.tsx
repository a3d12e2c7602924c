import { Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CompanyChoice } from './company-choice';
import classes from './company-choice.module.css';
import { ProblemAlert } from '@/components/problem-alert';
import { searchCompanies } from '@/domain/company';
import { formatCount } from '@/lib/format';
import { queryKeys } from '@/lib/query-keys';

const LIMIT = 24;

export function CatalogueSearch({ chosen }: { chosen: Set<string> }) {
  const [text, setText] = useState('');
  const [debounced] = useDebouncedValue(text.trim(), 250);
  const found = useQuery({
    queryKey: queryKeys.companySearch(debounced),
    queryFn: () => searchCompanies(debounced, LIMIT),
    enabled: debounced.length > 0,
    placeholderData: keepPreviousData,
  });
  const searching = debounced.length > 0;

  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label="Search the catalogue"
        description="Thousands of companies by name"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Text size="sm" role="status">
        {searching && found.data ? summary(found.data.length, debounced) : ''}
      </Text>
      {searching && found.isError && (
        <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      )}
      {searching && found.data && found.data.length > 0 && (
        <ul className={classes.list} aria-label="Catalogue matches">
          {found.data.map((company) => (
            <CompanyChoice key={company.name} company={company} chosen={chosen.has(company.name)} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function summary(matches: number, text: string): string {
  if (matches === 0) {
    return `Nothing in the catalogue matches “${text}”. Paste the company's careers URL below.`;
  }
  return matches === LIMIT
    ? `The first ${LIMIT} matches; type more to narrow them down.`
    : formatCount(matches, 'match', 'matches');
}
