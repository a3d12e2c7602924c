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

/** Lines of JSON as one stream that ends cleanly after the last. */
export function lines(...values: unknown[]) {
  const stream = openLines();
  values.forEach(stream.send);
  stream.end();
  return stream.response;
}

/** Lines of JSON that are sent when the test says so; an empty text is an empty line. */
export function openLines() {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
  });
  return {
    response: new HttpResponse(body, { headers: { 'Content-Type': 'application/x-ndjson' } }),
    send: (value: unknown) =>
      controller?.enqueue(encoder.encode(`${value === '' ? '' : JSON.stringify(value)}\n`)),
    end: () => controller?.close(),
  };
}
