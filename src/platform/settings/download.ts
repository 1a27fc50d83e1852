/** A download failed; the message says how, for the administrator who set the address. */
export class DownloadError extends Error {
  readonly code = 'download';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DownloadError';
  }
}

/**
 * Reads a small text file over HTTP.
 * @param options.mostBytes where it is cut off as too large
 * @throws DownloadError when the server cannot be reached, answers with an error or takes longer than `timeoutMs`
 */
export async function download(url: string, options: { mostBytes: number; timeoutMs: number; signal: AbortSignal }): Promise<string> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
  const { host } = new URL(url);
  try {
    const response = await fetch(url, { signal, headers: { accept: 'application/xml, text/xml' } });
    if (!response.ok) throw new DownloadError(`${host} answered with status ${response.status}.`);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > options.mostBytes) throw new DownloadError(`The file of ${host} is larger than ${options.mostBytes} bytes.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    if (error instanceof DownloadError) throw error;
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw new DownloadError(isLate ? `${host} did not answer in time.` : `${host} cannot be reached.`, { cause: error });
  }
}
