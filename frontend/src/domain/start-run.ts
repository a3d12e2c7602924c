import { idSchema } from '@/domain/id';
import { callApi } from '@/lib/api-client';
import { z } from '@/lib/zod';

const startedSchema = z.object({ run_id: idSchema });

/**
 * Starts a run of all enabled companies. The key makes a repeated call of the same click harmless.
 * Throws a Problem with status 409 and `runId` when a run is already active.
 */
export async function startRun(idempotencyKey: string): Promise<string> {
  const { run_id } = await callApi('/api/ingestion/start', startedSchema, {
    method: 'POST',
    body: {},
    headers: { 'Idempotency-Key': idempotencyKey },
  });
  return run_id;
}
