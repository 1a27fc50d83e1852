import { createServer } from 'node:net';
import type { Config } from '../../kernel/config/config.ts';
import { StartError } from './expected-errors.ts';

/**
 * Finds out at once that the port is taken, rather than after the database is up.
 * @throws StartError that says what to do
 */
export async function checkPort(config: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  probe.once('error', reject);
  probe.listen({ host: config.host, port: config.port, exclusive: true }, () => probe.close(() => resolve()));
  try {
    await promise;
  } catch (error) {
    throw new StartError(explain(error as NodeJS.ErrnoException, config));
  }
}

export function portTaken({ host, port }: Pick<Config, 'host' | 'port'>): string {
  return `Port ${port} on ${host} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`;
}

function explain(error: NodeJS.ErrnoException, config: Pick<Config, 'host' | 'port'>): string {
  if (error.code === 'EADDRINUSE') return portTaken(config);
  if (error.code === 'EACCES') return `This user may not listen on port ${config.port}. Choose one above 1023: PORT=3000 npm start`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `${config.host} is no address of this machine. See HOST.`;
  return `Can't listen on ${config.host}:${config.port}: ${error.message}`;
}
