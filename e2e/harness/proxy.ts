import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** The servers behind it from now on; those that say that they are not ready get nothing. */
  setUpstreams(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** As nginx in front of several servers: keeps connections to them open, asks /readyz, and sends requests to those that are ready. Tries nothing twice. */
export async function startProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let upstreams: readonly string[] = [];
  const ready = new Set<string>();
  let turn = 0;
  const probe = async (): Promise<void> => {
    for (const url of upstreams) {
      const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(1000) }).then(
        (response) => response.ok,
        () => false,
      );
      if (isReady) ready.add(url);
      else ready.delete(url);
    }
  };
  let probing = Promise.resolve();
  const timer = setInterval(() => void (probing = probing.then(probe)), 100);
  const server = createServer((incoming, outgoing) => {
    const usable = upstreams.filter((url) => ready.has(url));
    const target = usable[(turn += 1) % Math.max(usable.length, 1)];
    if (target === undefined) return void outgoing.writeHead(502).end('no server is ready');
    const { connection: _connection, ...headers } = incoming.headers;
    const upstream = request(`${target}${incoming.url}`, { method: incoming.method, headers, agent }, (answer) => {
      const { connection: _answered, ...rest } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, rest);
      answer.pipe(outgoing);
    });
    upstream.on('error', (error) => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end(error.message)));
    incoming.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setUpstreams: (urls) => void (upstreams = urls),
    async close() {
      clearInterval(timer);
      await probing;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
