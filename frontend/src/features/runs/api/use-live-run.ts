import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { applyProgress, withChanges, type ChangedJob, type Eta, type Progress } from './progress';
import { watchProgress, type Connection } from './watch-progress';
import { getRun } from '@/domain/get-run';
import { hasEnded, type Run } from '@/domain/run';
import { queryKeys } from '@/lib/query-keys';

const POLL_MS = 3_000;

/** The run as it is now: followed by the event stream, and polled while there is no stream. */
export function useLiveRun(runId: string) {
  const queryClient = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [eta, setEta] = useState<Eta | null>(null);
  const [changes, setChanges] = useState<ChangedJob[]>([]);
  const run = useQuery({
    queryKey: queryKeys.run(runId),
    queryFn: ({ signal }) => getRun(runId, signal),
    refetchInterval: ({ state }) =>
      isDown(connection) && state.data && !hasEnded(state.data.status) ? POLL_MS : false,
    // While the stream is live, a status read now could be older than the event it would replace.
    refetchOnWindowFocus: false,
  });
  const ended = run.data ? hasEnded(run.data.status) : undefined;

  useEffect(() => {
    if (ended !== false) {
      return undefined;
    }
    const abort = new AbortController();
    const key = queryKeys.run(runId);
    const readAnew = () => void queryClient.invalidateQueries({ queryKey: key });
    const apply = (progress: Progress) => {
      queryClient.setQueryData<Run>(key, (known) => known && applyProgress(known, progress));
      setEta(progress.eta_seconds);
      setChanges((known) => withChanges(known, progress));
    };
    void watchProgress(
      runId,
      {
        onProgress: apply,
        onComplete: (progress) => {
          if (progress && hasEnded(progress.status)) {
            apply(progress);
          } else {
            readAnew();
          }
        },
        onConnection: setConnection,
        onRefused: readAnew,
      },
      abort.signal,
    );
    return () => abort.abort();
  }, [runId, ended, queryClient]);

  // Whoever shows what is going on learns of a start, a stop and an end as soon as this page does.
  useEffect(() => {
    if (ended !== undefined) {
      void queryClient.invalidateQueries({ queryKey: queryKeys.currentRuns });
    }
  }, [ended, runId, queryClient]);

  // The last event has the counts; times, reasons and jobs are read once more when the run has ended.
  const wasRunning = useRef(false);
  useEffect(() => {
    if (ended === false) {
      wasRunning.current = true;
    } else if (ended && wasRunning.current) {
      wasRunning.current = false;
      void queryClient.invalidateQueries({ queryKey: queryKeys.run(runId) });
      void queryClient.invalidateQueries({ queryKey: queryKeys.history });
    }
  }, [ended, runId, queryClient]);

  // An estimate grows old without the stream that brings the next.
  return { run, connection, changes, eta: connection === 'live' ? eta : null };
}

function isDown(connection: Connection): boolean {
  return connection === 'interrupted' || connection === 'refused';
}
