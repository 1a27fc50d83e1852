import { LRUCache } from 'lru-cache';
import * as oidc from 'openid-client';
import { AppError } from '../../../kernel/errors.ts';
import { clockSkewSeconds } from './clock-skew.ts';
import type { Provider } from './provider.ts';

const known = new LRUCache<string, Promise<oidc.Configuration>>({ max: 100, ttl: 10 * 60_000 });

/** What the provider publishes of itself, kept for ten minutes; its keys are asked for anew when a token is signed with an unknown one. */
export async function oidcConfiguration(provider: Provider): Promise<oidc.Configuration> {
  const key = `${provider.id} ${provider.version}`;
  const found = known.get(key);
  if (found) return found;
  const loading = discover(provider.issuer, provider.clientId, provider.clientSecret);
  known.set(key, loading);
  return loading.catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
}

/**
 * Reads the provider's discovery document, whose `issuer` must be the one asked for (OpenID Connect Discovery 4.3).
 * Plain http is for a provider on this very machine.
 */
export async function discover(issuer: string, clientId: string, clientSecret: string | null): Promise<oidc.Configuration> {
  const address = new URL(issuer);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
  if (address.protocol !== 'https:' && !isLocal)
    throw new AppError(422, 'invalid', 'issuer must begin with https://', {
      problems: [{ pointer: '/issuer', code: 'https', message: 'must begin with https://' }],
    });
  const execute = [oidc.enableNonRepudiationChecks, ...(address.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])];
  const found = await oidc.discovery(address, clientId, undefined, oidc.None(), { execute, timeout: 10 });
  const metadata = found.serverMetadata();
  const config = new oidc.Configuration(
    metadata,
    clientId,
    { [oidc.clockTolerance]: clockSkewSeconds },
    authentication(metadata, clientSecret),
  );
  config.timeout = 10;
  for (const apply of execute) apply(config);
  return config;
}

function authentication(metadata: oidc.ServerMetadata, secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic') ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret);
}
