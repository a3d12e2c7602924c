import { idSchema } from '@/domain/id';
import { countsSchema, RUN_STATES } from '@/domain/run';
import { callApi, queryString } from '@/lib/api-client';
import { z } from '@/lib/zod';

const endedRunSchema = z.object({
  run_id: idSchema,
  status: z.enum(RUN_STATES),
  created_at: z.string().nullish(),
  finished_at: z.string().nullish(),
  duration_seconds: z.number().nullish(),
  counts: countsSchema,
  companies: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  error_message: z.string().nullish(),
});
export type EndedRun = z.infer<typeof endedRunSchema>;

/** Ended runs, newest first. */
export function getHistory(limit: number): Promise<EndedRun[]> {
  return callApi(`/api/ingestion/history${queryString({ limit })}`, z.array(endedRunSchema));
}
