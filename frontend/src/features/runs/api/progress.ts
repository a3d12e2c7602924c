import { coverageSchema, countsSchema, RUN_STATES, type Coverage, type Run } from '@/domain/run';
import { z } from '@/lib/zod';

/** A company within a progress event; what the event leaves out is known from the status before. */
const companyProgressSchema = coverageSchema.partial().extend({ company: z.string() });

export const progressSchema = countsSchema.extend({
  status: z.enum(RUN_STATES),
  companies: z
    .array(z.unknown())
    .nullish()
    .transform((value) => value ?? []),
});
export type Progress = z.infer<typeof progressSchema>;

/** The run as an event tells it: the counts replace, company rows are laid over the known ones. */
export function applyProgress(run: Run, progress: Progress): Run {
  const { status, companies, pending, crawled, ready, error, expired } = progress;
  return {
    ...run,
    status,
    counts: { pending, crawled, ready, error, expired },
    companies: mergeCompanies(run.companies, companies),
  };
}

function mergeCompanies(known: Coverage[], changes: unknown[]): Coverage[] {
  const byName = new Map(known.map((row) => [row.company, row]));
  for (const change of changes) {
    const { success, data } = companyProgressSchema.safeParse(change);
    if (!success) {
      continue;
    }
    const told = Object.fromEntries(
      Object.entries(data).filter(([name]) => name in (change as Record<string, unknown>)),
    );
    byName.set(data.company, {
      ...coverageSchema.parse(byName.get(data.company) ?? { company: data.company }),
      ...told,
    });
  }
  return [...byName.values()];
}
