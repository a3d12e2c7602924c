import { idSchema } from '@/domain/id';
import { callApi } from '@/lib/api-client';
import { z } from '@/lib/zod';

/** What to try again: one job, one company's failures, or (empty) all failures of the run. */
export type RetryScope = { job_id: string } | { company: string } | Record<string, never>;

const retrySchema = z.object({
  run_id: idSchema,
  republished: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
});
export type Retried = z.infer<typeof retrySchema>;

export function retryFailed(runId: string, scope: RetryScope): Promise<Retried> {
  return callApi(`/api/ingestion/runs/${encodeURIComponent(runId)}/retry`, retrySchema, {
    method: 'POST',
    body: scope,
  });
}
