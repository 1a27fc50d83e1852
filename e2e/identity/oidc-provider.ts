import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly groups: readonly string[];
}

/** An OpenID provider on loopback: oidc-provider, with its own pages to sign in and to consent. Whoever signs in there by `name` gets these claims. */
export async function startProvider(
  people: ReadonlyMap<string, Person>,
): Promise<{ issuer: string; register(redirectUri: string, signedOutUri: string): void }> {
  let handler = (_request: IncomingMessage, response: ServerResponse): void => void response.writeHead(503).end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    register: (redirectUri, signedOutUri) => {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: 'entente',
            client_secret: 'a secret between the two of them',
            redirect_uris: [redirectUri],
            post_logout_redirect_uris: [signedOutUri],
            grant_types: ['authorization_code'],
            response_types: ['code'],
          },
        ],
        claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
        cookies: { keys: ['of this test alone'] },
        pkce: { required: () => true },
        findAccount: (_ctx, sub) => {
          const person = people.get(sub);
          return person && { accountId: sub, claims: () => ({ sub, email_verified: true, ...person, groups: [...person.groups] }) };
        },
      });
      const callback = provider.callback();
      handler = (incoming, response) => void callback(incoming, response);
    },
  };
}
