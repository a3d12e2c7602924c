import { companyPreviewSchema, type CompanyPreview } from './dry-run';
import { fetchApi } from '@/lib/api-client';
import { Problem } from '@/lib/problem';
import { z } from '@/lib/zod';

/** A preview as far as it has come. */
export interface Preview {
  /** All that are listed, in the server's order. */
  names: string[];
  companies: Record<string, CompanyPreview>;
}

const lineSchema = z.union([
  z.object({ companies: z.array(z.string()) }),
  z.object({ company: z.string(), preview: companyPreviewSchema }),
]);

/** The companies that no answer has come from yet. */
export function waitingOf({ names, companies }: Preview): string[] {
  return names.filter((name) => companies[name] === undefined);
}

/**
 * Lists the career sites and tells each company as it comes. Aborting the signal ends the listing at the server; what
 * has come until then is the answer.
 *
 * @param stop ends it early
 */
export async function streamPreview(
  stop: AbortSignal,
  onProgress: (preview: Preview) => void,
): Promise<Preview> {
  let preview: Preview = { names: [], companies: {} };
  let begun = false;
  try {
    const response = await fetchApi('/api/ingestion/dry-run', {
      method: 'POST',
      body: {},
      headers: { Accept: 'application/x-ndjson' },
      signal: stop,
    });
    for await (const line of linesOf(response, stop)) {
      preview = accept(preview, line);
      begun = true;
      onProgress(preview);
    }
  } catch (error) {
    if (stop.aborted && begun) {
      return preview;
    }
    throw error instanceof Problem || stop.aborted ? error : Problem.unreachable();
  }
  if (stop.aborted) {
    return preview;
  }
  if (!begun || waitingOf(preview).length > 0) {
    throw new Problem(0, 'The server broke off before all companies were listed. Try again.');
  }
  return preview;
}

function accept(preview: Preview, line: string): Preview {
  const parsed = lineSchema.safeParse(JSON.parse(line));
  if (!parsed.success) {
    console.error('Unexpected line of a preview', parsed.error.issues);
    throw new Problem(200, 'The server answered in a form that this page does not understand.');
  }
  return 'companies' in parsed.data
    ? { names: parsed.data.companies, companies: {} }
    : { ...preview, companies: { ...preview.companies, [parsed.data.company]: parsed.data.preview } };
}

/** Lines that have something in them; empty ones only say that the server is still there. */
async function* linesOf(response: Response, stop: AbortSignal): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  stop.addEventListener('abort', () => void reader?.cancel());
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
  }
}
