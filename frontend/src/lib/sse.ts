export interface ServerEvent {
  event: string;
  data: string;
  /** The last id seen so far, as the standard defines it. */
  id: string;
}

/**
 * Reads `text/event-stream` chunk by chunk (WHATWG HTML, "Parsing an event stream"): lines end in LF, CR or
 * CRLF, wherever the chunks were cut; comments are dropped; an event that was cut off by the end is dropped.
 */
export class EventStreamParser {
  /** Milliseconds the server asks us to wait before reconnecting. */
  retry: number | undefined;
  private buffer = '';
  private data: string[] = [];
  private event = '';
  private id: string;
  private afterCarriageReturn = false;
  private first = true;

  constructor(lastEventId = '') {
    this.id = lastEventId;
  }

  push(chunk: string): ServerEvent[] {
    let text = chunk;
    if (this.first && text.length > 0) {
      this.first = false;
      text = text.replace(/^\uFEFF/, '');
    }
    if (this.afterCarriageReturn && text.startsWith('\n')) {
      text = text.slice(1);
    }
    if (chunk.length > 0) {
      this.afterCarriageReturn = chunk.endsWith('\r');
    }
    const lines = (this.buffer + text).split(/\r\n|\r|\n/);
    this.buffer = lines.pop() ?? '';
    const events: ServerEvent[] = [];
    for (const line of lines) {
      const event = this.line(line);
      if (event) {
        events.push(event);
      }
    }
    return events;
  }

  private line(line: string): ServerEvent | null {
    if (line === '') {
      return this.dispatch();
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') {
      this.data.push(value);
    } else if (field === 'event') {
      this.event = value;
    } else if (field === 'id' && !value.includes('\0')) {
      this.id = value;
    } else if (field === 'retry' && /^\d+$/.test(value)) {
      this.retry = Number(value);
    }
    return null;
  }

  private dispatch(): ServerEvent | null {
    const event =
      this.data.length > 0
        ? { event: this.event || 'message', data: this.data.join('\n'), id: this.id }
        : null;
    this.data = [];
    this.event = '';
    return event;
  }
}
