import { expect, test } from 'vitest';
import { EventStreamParser, type ServerEvent } from './sse';

const STREAM =
  '\uFEFFretry: 2500\r\n: hello\r\nid: 7\r\nevent: progress\r\ndata: {"a":\r\ndata: "ü"}\r\n\r\n' +
  'data:plain\rid: 8\r\r' +
  ':\n\nevent: empty\n\nid\nid: a\0b\ndata\ndata\n\nunknown: x\ndata: cut off';

const EVENTS: ServerEvent[] = [
  { event: 'progress', data: '{"a":\n"ü"}', id: '7' },
  { event: 'message', data: 'plain', id: '8' },
  { event: 'message', data: '\n', id: '' },
];

test('reads every kind of line as the standard says', () => {
  const parser = new EventStreamParser();

  const events = parser.push(STREAM);

  expect(events).toEqual(EVENTS);
  expect(parser.retry).toBe(2500);
});

test('gives the same events wherever the stream was cut', () => {
  for (let first = 0; first <= STREAM.length; first++) {
    for (const second of [first, Math.min(first + 1, STREAM.length), STREAM.length]) {
      const parser = new EventStreamParser();

      const events = [STREAM.slice(0, first), STREAM.slice(first, second), STREAM.slice(second)].flatMap(
        (chunk) => parser.push(chunk),
      );

      expect(events, `cut at ${first} and ${second}`).toEqual(EVENTS);
    }
  }
});

test('keeps the id it was resumed with until the stream names another', () => {
  const parser = new EventStreamParser('41');

  expect(parser.push('data: x\n\nid: 42\ndata: y\n\n').map(({ id }) => id)).toEqual(['41', '42']);
});

test('ignores a retry that is not a whole number', () => {
  const parser = new EventStreamParser();

  parser.push('retry: soon\nretry: 1.5\n\n');

  expect(parser.retry).toBeUndefined();
});
