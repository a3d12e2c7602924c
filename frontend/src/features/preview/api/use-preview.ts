import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { streamPreview, type Preview } from './stream-preview';
import { Problem } from '@/lib/problem';
import { queryKeys } from '@/lib/query-keys';

/** The preview, shown as it comes, and the way to stop waiting for the rest. */
export function usePreview() {
  const queryClient = useQueryClient();
  const stop = useRef<AbortController | null>(null);
  const preview = useQuery<Preview>({
    queryKey: queryKeys.preview,
    queryFn: ({ signal }) => {
      const listing = new AbortController();
      stop.current = listing;
      signal.addEventListener('abort', () => {
        listing.abort();
      });
      return streamPreview(listing.signal, (sofar) => {
        // Of a page that was left, nothing is kept.
        if (!listing.signal.aborted) {
          queryClient.setQueryData(queryKeys.preview, sofar);
        }
      });
    },
    // Listing whole career sites is work for them: only on request.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    // One preview at a time: the server needs a moment to notice that the last one was left.
    retry: (count, error) => error instanceof Problem && error.status === 429 && count < 3,
    retryDelay: 3_000,
  });
  return { preview, stop: () => stop.current?.abort() };
}
