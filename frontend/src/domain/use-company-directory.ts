import { useQueries, useQuery } from '@tanstack/react-query';
import { getCompanies, searchCompanies, type Company } from '@/domain/company';
import { queryKeys } from '@/lib/query-keys';

/** Display names and logos by company name; a name the server does not know (yet) stands for itself. */
export function useCompanyDirectory(names: string[]): (name: string) => Company {
  const offered = useQuery({ queryKey: queryKeys.companies, queryFn: getCompanies, staleTime: 60_000 });
  const known = new Map((offered.data ?? []).map((company) => [company.name, company]));
  const missing = offered.isSuccess ? [...new Set(names)].filter((name) => !known.has(name)) : [];

  const looked = useQueries({
    queries: missing.map((name) => ({
      queryKey: queryKeys.companySearch(`=${name}`),
      queryFn: async () =>
        (await searchCompanies(name, 20)).find((company) => company.name === name) ?? unknown(name),
      staleTime: Infinity,
    })),
  });
  for (const { data } of looked) {
    if (data) {
      known.set(data.name, data);
    }
  }
  return (name) => known.get(name) ?? unknown(name);
}

function unknown(name: string): Company {
  return { name, display_name: name, logo_url: null };
}
