import { useQuery } from '@tanstack/react-query';
import { CompanyChoice } from './company-choice';
import classes from './company-choice.module.css';
import { Loading } from '@/components/loading';
import { ProblemAlert } from '@/components/problem-alert';
import { getCompanies } from '@/domain/company';
import { queryKeys } from '@/lib/query-keys';

/** What the server offers first, without those that the page shows elsewhere. */
export function SuggestedCompanies({ without }: { without: Set<string> }) {
  const companies = useQuery({ queryKey: queryKeys.companies, queryFn: getCompanies, staleTime: 60_000 });
  if (companies.isPending) {
    return <Loading label="Loading companies…" />;
  }
  if (companies.isError) {
    return (
      <ProblemAlert
        error={companies.error}
        title="The companies could not be loaded"
        onRetry={() => void companies.refetch()}
      />
    );
  }
  const left = companies.data.filter((company) => !without.has(company.name));
  return left.length === 0 ? null : (
    <ul className={classes.list} aria-label="Suggested companies">
      {left.map((company) => (
        <CompanyChoice key={company.name} company={company} chosen={false} />
      ))}
    </ul>
  );
}
