import { QueryClient } from '@tanstack/react-query';
import { Problem } from '@/lib/problem';

/** Reads are tried again when the server failed or was away, never when it refused. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A self-hosted server answers without the internet, whatever the browser thinks of the network.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function isTransient(error: Error): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 502);
}
