import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly port: number;
  /** Requests that were answered with 2xx. */
  readonly taken: Received[];
  /** All requests. */
  readonly seen: Received[];
  answer: (request: Received, response: ServerResponse, raw: IncomingMessage) => void;
}

/** A real HTTP server on loopback that receives deliveries. */
export async function startReceiver(): Promise<Receiver> {
  const [taken, seen]: [Received[], Received[]] = [[], []];
  const server = createServer((raw, response) => {
    const chunks: Buffer[] = [];
    raw.on('data', (chunk: Buffer) => chunks.push(chunk));
    raw.on('end', () => {
      const request = { path: raw.url ?? '', headers: raw.headers, body: Buffer.concat(chunks).toString('utf8') };
      seen.push(request);
      response.on('finish', () => {
        if (response.statusCode < 300) taken.push(request);
      });
      receiver.answer(request, response, raw);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    taken,
    seen,
    answer: (_request, response) => response.end('ok'),
  };
  return receiver;
}

/** Answers with a status and, if wanted, headers. */
export function say(status: number, headers: Record<string, string> = {}, body = ''): Receiver['answer'] {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

/** Breaks the connection without an answer. */
export const hangUp: Receiver['answer'] = (_request, _response, raw) => void raw.socket.destroy();
