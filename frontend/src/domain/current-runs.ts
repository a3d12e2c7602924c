import { useQuery } from '@tanstack/react-query';
import { idSchema } from '@/domain/id';
import { countsSchema, RUN_STATES } from '@/domain/run';
import { callApi } from '@/lib/api-client';
import { queryKeys } from '@/lib/query-keys';
import { z } from '@/lib/zod';

const runInShortSchema = z.object({
  run_id: idSchema,
  status: z.enum(RUN_STATES),
  counts: countsSchema,
});
export type RunInShort = z.infer<typeof runInShortSchema>;

const currentRunsSchema = z.object({
  active: runInShortSchema.nullish().transform((run) => run ?? null),
  last: runInShortSchema.nullish().transform((run) => run ?? null),
});
export type CurrentRuns = z.infer<typeof currentRunsSchema>;

const POLL_MS = 3_000;

function getCurrentRuns(signal: AbortSignal): Promise<CurrentRuns> {
  return callApi('/api/ingestion/runs/current', currentRunsSchema, { signal });
}

/** The user's running run and the last one that ended, asked again and again only while one is running. */
export function useCurrentRuns(): CurrentRuns {
  const current = useQuery({
    queryKey: queryKeys.currentRuns,
    queryFn: ({ signal }) => getCurrentRuns(signal),
    refetchInterval: ({ state }) => (state.data?.active ? POLL_MS : false),
  });
  return current.data ?? { active: null, last: null };
}
