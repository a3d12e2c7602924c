import { runSchema, type Run } from '@/domain/run';
import { callApi } from '@/lib/api-client';

export function getRun(runId: string, signal?: AbortSignal): Promise<Run> {
  return callApi(`/api/ingestion/status/${encodeURIComponent(runId)}`, runSchema, signal ? { signal } : {});
}
