import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { post } from '../api/request.ts';

interface Options {
  readonly data: PublicKeyCredentialRequestOptionsJSON;
}

// Loaded with the first passkey: most pages need none of it.
const webauthn = () => import('@simplewebauthn/browser');

/** How often a passkey was asked for by a button: what the browser offers by itself gives way to that. */
let asked = 0;

export function hasPasskeys(): boolean {
  return typeof window.PublicKeyCredential === 'function';
}

/**
 * Signs in with a passkey. With `isAutofill` the browser offers those it knows in the e-mail field, and this waits until one is picked.
 * @returns false when nobody picked one
 */
export async function signInWithPasskey(isAutofill: boolean): Promise<boolean> {
  if (!isAutofill) asked += 1;
  const before = asked;
  const { startAuthentication, browserSupportsWebAuthnAutofill } = await webauthn();
  if (isAutofill && !(await browserSupportsWebAuthnAutofill())) return false;
  const { data } = await post<Options>('/auth/passkey/options');
  // The offer would end what the person is being asked meanwhile.
  if (isAutofill && asked !== before) return false;
  // What nobody asked for must not complain: a browser that can't is a browser that doesn't offer any.
  const response = await startAuthentication({ optionsJSON: data, useBrowserAutofill: isAutofill }).catch(
    isAutofill ? () => null : cancelled,
  );
  if (!response) return false;
  await post('/auth/passkey/sign-in', { response });
  return true;
}

/** The second step with a passkey. @returns false when it was cancelled */
export async function verifyWithPasskey(): Promise<boolean> {
  asked += 1;
  const { startAuthentication } = await webauthn();
  const { data } = await post<Options>('/auth/two-factor/passkey-options');
  const response = await startAuthentication({ optionsJSON: data }).catch(cancelled);
  if (!response) return false;
  await post('/auth/two-factor/verify-passkey', { response });
  return true;
}

/** Changing one's mind is no error; neither is that another request took this one's place. */
export function cancelled(error: unknown): null {
  if (error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name)) return null;
  if (error instanceof Error && error.name === 'NotSupportedError') throw new Error('This browser has no passkey for here.');
  throw error;
}
