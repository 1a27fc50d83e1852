import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
}

export interface Browser {
  readonly cookies: Map<string, string>;
  get(url: string): Promise<Answer>;
  post(url: string, payload?: object): Promise<Answer>;
  signIn(email: string, password: string): Promise<Answer>;
}

/** A browser with a cookie jar at an address of its own. */
export function browser(server: FastifyInstance, ip = '192.0.2.1'): Browser {
  const cookies = new Map<string, string>();
  const call = async (options: InjectOptions): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'x-entente-csrf': '1', ...(cookie === '' ? {} : { cookie }) };
    const answer = await server.inject({ ...options, headers: { ...headers, ...options.headers }, remoteAddress: ip });
    const setCookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0\b/i.test(line) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: answer.statusCode,
      body: answer.body.startsWith('{') ? answer.json<Record<string, unknown>>() : {},
      headers: answer.headers,
      setCookies,
    };
  };
  const post = (url: string, payload: object = {}): Promise<Answer> => call({ method: 'POST', url, payload });
  return {
    cookies,
    get: (url) => call({ method: 'GET', url }),
    post,
    signIn: (email, password) => post('/api/v1/auth/sign-in/email', { email, password }),
  };
}
