import { OutcomeUnknown, ProviderRefused, ProviderUnavailable } from './provider.ts';

/**
 * One request to a provider that speaks JSON, with its outcome sorted into the three that matter: refused (4xx), certainly not done (could
 * not connect, 429, 503), and unknown (no answer, cut off, 5xx).
 * @throws ProviderRefused, ProviderUnavailable, OutcomeUnknown
 */
export async function askProvider(request: {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly signal?: AbortSignal;
}): Promise<unknown> {
  let answer: Response;
  let said: unknown;
  try {
    answer = await fetch(request.url, {
      method: request.method,
      headers: { ...request.headers, ...(request.body ? { 'content-type': 'application/json' } : {}) },
      ...(request.body ? { body: JSON.stringify(request.body) } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
      redirect: 'error',
    });
    said = await answer.json();
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { readonly code?: string };
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      throw new ProviderUnavailable('The provider could not be reached.');
    throw new OutcomeUnknown('The provider did not answer.', { cause: error });
  }
  if (answer.ok) return said;
  const { message, code } = (said ?? {}) as { readonly message?: string; readonly code?: string };
  if (answer.status === 429 || answer.status === 503) throw new ProviderUnavailable('The provider asks to come back later.');
  if (answer.status >= 500) throw new OutcomeUnknown('The provider had a problem.');
  throw new ProviderRefused(String(message ?? 'The provider refused.'), String(code ?? 'refused'));
}
