import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll } from 'vitest';

export interface Forged {
  readonly claims?: JWTPayload;
  /** Signed by another key, by none, or with the client secret. */
  readonly signature?: 'stranger' | 'none' | 'hmac';
}

export interface Issuer {
  readonly url: string;
  /** The answer to a request: the code that stands for an ID token with these claims. */
  grant(authorization: URL, claims: JWTPayload, forged?: Forged): string;
  /** A logout token as a provider posts it. */
  logoutToken(claims: JWTPayload): Promise<string>;
  /** Requests to the token endpoint so far. */
  readonly redeemed: string[];
}

/** An OpenID provider on loopback that can also lie, for what a good one would never send. It checks PKCE, and takes a code as often as it comes. */
export async function createIssuer(clientId = 'entente', clientSecret = 'a client secret of some length!!'): Promise<Issuer> {
  const [keys, stranger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { claims: JWTPayload; forged: Forged; challenge: string | null }>();
  const redeemed: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void answer(request.url ?? '', Buffer.concat(chunks).toString()).then(({ status = 200, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function idToken(claims: JWTPayload, { claims: more, signature }: Forged): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const payload = { iss: url, aud: clientId, iat: now, exp: now + 300, ...claims, ...more };
    if (signature === 'none') {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none' })}.${part(payload)}.`;
    }
    if (signature === 'hmac') return new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(clientSecret));
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(signature === 'stranger' ? stranger.privateKey : keys.privateKey);
  }

  async function answer(path: string, body: string): Promise<{ status?: number; body: unknown }> {
    if (path === '/.well-known/openid-configuration') {
      return {
        body: {
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
          end_session_endpoint: `${url}/logout`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
        },
      };
    }
    if (path === '/jwks') return { body: { keys: [jwk] } };
    if (path !== '/token') return { status: 404, body: {} };
    const form = new URLSearchParams(body);
    redeemed.push(form.get('code') ?? '');
    const found = codes.get(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!found || challenge !== found.challenge) return { status: 400, body: { error: 'invalid_grant' } };
    return { body: { access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: await idToken(found.claims, found.forged) } };
  }

  return {
    url,
    redeemed,
    grant: (authorization, claims, forged = {}) => {
      const code = crypto.randomUUID();
      const nonce = authorization.searchParams.get('nonce');
      codes.set(code, {
        claims: { ...(nonce === null ? {} : { nonce }), ...claims },
        forged,
        challenge: authorization.searchParams.get('code_challenge'),
      });
      return code;
    },
    logoutToken: (claims) =>
      new SignJWT({ iss: url, aud: clientId, events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'logout+jwt' })
        .setIssuedAt()
        .setJti(String(claims.jti ?? crypto.randomUUID()))
        .sign(keys.privateKey),
  };
}
