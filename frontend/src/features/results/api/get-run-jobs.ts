import { idSchema } from '@/domain/id';
import { JOB_STATES, OUTCOMES, type JobState, type Outcome } from '@/domain/run';
import { callApi, queryString } from '@/lib/api-client';
import { z } from '@/lib/zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const runJobSchema = z.object({
  id: idSchema,
  company: z.string(),
  external_id: text,
  title: text,
  location: text,
  url: text,
  status: z.enum(JOB_STATES),
  outcome: z
    .enum(OUTCOMES)
    .nullish()
    .transform((value) => value ?? null),
  expired_reason: text,
  error_message: text,
  decision: text,
  decision_distance: z.number().nullish(),
  updated_at: text,
});
export type RunJob = z.infer<typeof runJobSchema>;

const pageSchema = z.object({
  jobs: z.array(runJobSchema),
  next_cursor: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => (value === null || value === undefined ? null : String(value))),
});
export type RunJobPage = z.infer<typeof pageSchema>;

export interface JobFilter {
  company?: string | undefined;
  outcome?: Outcome | undefined;
  status?: JobState | undefined;
}

export function getRunJobs(
  runId: string,
  filter: JobFilter,
  cursor: string | undefined,
  limit = 50,
): Promise<RunJobPage> {
  const query = queryString({ ...filter, cursor, limit });
  return callApi(`/api/ingestion/runs/${encodeURIComponent(runId)}/jobs${query}`, pageSchema);
}
