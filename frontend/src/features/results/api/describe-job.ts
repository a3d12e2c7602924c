import type { Job, Salary } from './get-job';
import { formatDay } from '@/lib/format';

export interface JobFact {
  label: string;
  value: string;
  /** Where the value was read, when the server says so. */
  source: string | null;
}

/** The fields that have a value, in reading order. */
export function factsOf(job: Job): JobFact[] {
  const facts: [field: string, label: string, value: string | null][] = [
    ['company_title', 'Company', job.company_title ?? job.company],
    ['locations', 'Location', job.locations.length > 0 ? job.locations.join('; ') : job.location],
    ['workplace', 'Workplace', job.workplace && sentence(job.workplace)],
    [
      'employment_types',
      'Employment',
      job.employment_types.length > 0 ? job.employment_types.map(sentence).join(', ') : null,
    ],
    ['salary', 'Salary', job.salary ? formatSalary(job.salary) : null],
    ['department', 'Department', job.department],
    ['posted_at', 'Posted', job.posted_at && formatDay(job.posted_at)],
    ['valid_through', 'Apply by', job.valid_through && formatDay(job.valid_through)],
    ['language', 'Language', job.language && languageName(job.language)],
  ];
  return facts.flatMap(([field, label, value]) =>
    value ? [{ label, value, source: sourceOf(job, field) }] : [],
  );
}

/** Where a field's value was read; null when the server does not say. */
export function sourceOf(job: Job, field: string): string | null {
  const source = job.provenance[field];
  return typeof source === 'string' ? source : null;
}

/** "$120,000 – $150,000 per year". */
export function formatSalary({ min, max, currency, period }: Salary): string | null {
  const amounts = [...new Set([min, max].filter((amount) => typeof amount === 'number'))];
  if (amounts.length === 0) {
    return null;
  }
  const range = amounts.map((amount) => money(amount, currency ?? null)).join(' – ');
  return period ? `${range} per ${period.toLowerCase()}` : range;
}

function money(amount: number, currency: string | null): string {
  if (currency && /^[A-Za-z]{3}$/.test(currency)) {
    return new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(amount);
  }
  const number = new Intl.NumberFormat('en').format(amount);
  return currency ? `${number} ${currency}` : number;
}

/** `FULL_TIME` reads as "Full time". */
function sentence(value: string): string {
  const text = value.replace(/_/g, ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
