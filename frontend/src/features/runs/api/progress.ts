import { idSchema } from '@/domain/id';
import {
  coverageSchema,
  countsSchema,
  JOB_STATES,
  OUTCOMES,
  RUN_STATES,
  type Coverage,
  type Run,
} from '@/domain/run';
import { z } from '@/lib/zod';

/** A company within a progress event; what the event leaves out is known from the status before. */
const companyProgressSchema = coverageSchema.partial().extend({ company: z.string() });

const changedJobSchema = z.object({
  id: idSchema,
  company: z.string(),
  title: z.string().nullish(),
  status: z.enum(JOB_STATES),
  outcome: z.enum(OUTCOMES).nullish().catch(null),
});
export type ChangedJob = z.infer<typeof changedJobSchema>;

const list = z
  .array(z.unknown())
  .nullish()
  .transform((value) => value ?? []);

export const progressSchema = countsSchema.extend({
  status: z.enum(RUN_STATES),
  companies: list,
  /** The jobs that changed since the event before, the latest first. */
  changed: list,
  /** Null while the total is unknown or nothing can be said. */
  eta_seconds: z
    .object({ low: z.number(), high: z.number() })
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
});
export type Progress = z.infer<typeof progressSchema>;
export type Eta = NonNullable<Progress['eta_seconds']>;

const SHOWN_CHANGES = 8;

/** The latest changes with those of an event; each job once, with its latest state. That one waits is no change. */
export function withChanges(known: ChangedJob[], progress: Progress): ChangedJob[] {
  const told = progress.changed.flatMap((job) => {
    const { success, data } = changedJobSchema.safeParse(job);
    return success ? [data] : [];
  });
  const latest = new Map<string, ChangedJob>();
  for (const job of [...told, ...known]) {
    if (!latest.has(job.id)) {
      latest.set(job.id, job);
    }
  }
  return [...latest.values()].filter(({ status }) => status !== 'pending').slice(0, SHOWN_CHANGES);
}

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
