import { HttpResponse } from 'msw';

/** An RFC 9457 refusal. */
export function problem(status: number, detail: string, members: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { type: 'about:blank', status, detail, ...members },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

/** Server-sent events as one stream that ends cleanly after the last. */
export function eventStream(...chunks: string[]) {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      chunks.forEach((chunk) => {
        controller.enqueue(encoder.encode(chunk));
      });
      controller.close();
    },
  });
  return new HttpResponse(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

export function event(name: string, id: number, data: unknown): string {
  return `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
