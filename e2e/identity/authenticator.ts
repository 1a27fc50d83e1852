import type { Page } from 'playwright-core';
import { serverUrl } from '../harness/server-url.ts';

/** The shared server by the name that it knows itself by: passkeys are bound to it, and an address of numbers has none. */
export const home = (): string => serverUrl().replace('127.0.0.1', 'localhost');

/**
 * The browser does not offer passkeys in the e-mail field of pages opened from here on. Where it does, the virtual authenticator picks one
 * by itself, and the page may be gone before a button is pressed.
 */
export async function withoutAutofill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // An empty page has none.
    if ('PublicKeyCredential' in window) PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
}

/** A platform authenticator that says yes by itself, with a finger unless `setVerified` says otherwise, through Chromium's WebAuthn domain. */
export async function addAuthenticator(page: Page): Promise<{ setVerified(isVerified: boolean): Promise<void>; count(): Promise<number> }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    setVerified: async (isUserVerified) => void (await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
    count: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
