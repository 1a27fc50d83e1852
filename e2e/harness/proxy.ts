import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** The servers behind it from now on; those that say that they are not ready get nothing. */
  setUpstreams(urls: readonly string[]): void;
  /** Whether it sends requests to this server now. */
  isUsing(url: string): boolean;
  close(): Promise<void>;
}

/** As nginx in front of several servers: keeps connections to them open, asks /readyz, and sends requests to those that are ready. Tries nothing twice. */
export async function startProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let upstreams: readonly string[] = [];
  const ready = new Set<string>();
  let turn = 0;
  // One that takes its time is asked on its own: the others are no less ready, and a slow answer is no refusal.
  const probes = new Map<string, Promise<void>>();
  const probe = async (url: string): Promise<void> => {
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) ready.add(url);
    else ready.delete(url);
    probes.delete(url);
  };
  const timer = setInterval(() => {
    for (const url of upstreams) if (!probes.has(url)) probes.set(url, probe(url));
  }, 100);
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
    isUsing: (url) => upstreams.includes(url) && ready.has(url),
    async close() {
      clearInterval(timer);
      await Promise.all(probes.values());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
