import { sendApi } from '@/lib/api-client';

/** Aborts the run; jobs keep what they had. */
export function stopRun(runId: string): Promise<void> {
  return sendApi(`/api/ingestion/reset/${encodeURIComponent(runId)}`, { method: 'POST', body: {} });
}
