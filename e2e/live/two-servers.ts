import type { Page } from 'playwright-core';
import { mustRun } from '../harness/cli.ts';
import { startInstallation, type Installation } from '../harness/cluster.ts';
import { openPage, type PageOptions } from '../harness/open-page.ts';
import type { RunningServer } from '../harness/server.ts';
import { signInAs } from '../harness/sign-in.ts';

const password = 'lighthouse keeper 7';

export interface TwoServers {
  /** Ana works on one server, Bo on the other, over one database. */
  readonly ana: Colleague;
  readonly bo: Colleague;
  /** Starts Ana's server again, at its old address. */
  restartAna(): Promise<void>;
  dispose(): Promise<void>;
}

export interface Colleague {
  readonly server: RunningServer;
  /** A signed-in page of theirs. */
  open(options?: PageOptions): Promise<Page>;
}

/** Two servers over one database, and an administrator at each. */
export async function startTwoServers(): Promise<TwoServers> {
  const installation = await startInstallation();
  try {
    const [a, b] = [await installation.start(), await installation.start()];
    return {
      ana: await colleague(installation, a, 'Ana'),
      bo: await colleague(installation, b, 'Bo'),
      restartAna: async () => void (await installation.start({ PORT: new URL(a.url).port })),
      dispose: () => installation.dispose(),
    };
  } catch (error) {
    await installation.dispose();
    throw error;
  }
}

async function colleague({ primary }: Installation, server: RunningServer, name: string): Promise<Colleague> {
  const email = `${name.toLowerCase()}@example.com`;
  await mustRun(['user', 'create', email, '--name', `${name} Hansen`, '--password', password], server.dataDir, {
    DATABASE_URL: primary.url,
  });
  return {
    server,
    async open(options = {}) {
      const page = await openPage({ baseURL: server.url, ...options });
      await signInAs(page, { email, password });
      return page;
    },
  };
}
