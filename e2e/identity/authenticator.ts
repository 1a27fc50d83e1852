import type { Page } from 'playwright-core';
import { serverUrl } from '../harness/server-url.ts';

/** The shared server by the name that it knows itself by: passkeys are bound to it, and an address of numbers has none. */
export const home = (): string => serverUrl().replace('127.0.0.1', 'localhost');

/** A platform authenticator that says yes by itself, through Chromium's WebAuthn domain. */
export async function addAuthenticator(
  page: Page,
  options: { verifies?: boolean } = {},
): Promise<{ remove(): Promise<void>; count(): Promise<number> }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: options.verifies ?? true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    remove: async () => void (await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })),
    count: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
