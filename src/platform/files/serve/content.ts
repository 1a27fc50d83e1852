import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { contentDisposition } from '../rules/file-name.ts';
import { isInlineSafe } from '../rules/safe-types.ts';
import { filesOf } from '../service.ts';
import { contentKey } from '../store/file-store.ts';
import { findFile, readFile, type StoredFile } from './find-file.ts';

/** The content of a file that the caller may read by their rights. */
export async function serveContent(request: HttpRequest): Promise<HttpReply> {
  return send(request, await findFile(request));
}

/** The content of a file that this module's caller has shown to be for whoever asks. @throws AppError not-found */
export async function sendFile(request: HttpRequest, id: string): Promise<HttpReply> {
  return send(request, await readFile(request.app.db, id));
}

/** What a browser could run is saved as bytes without a meaning, never shown. */
async function send(request: HttpRequest, file: StoredFile): Promise<HttpReply> {
  const isShown = isInlineSafe(file.media_type) && queryText(request, 'download') === undefined;
  const headers = {
    ...safeHeaders(isShown ? file.media_type : 'application/octet-stream'),
    etag: `"${file.sha256}"`,
    'content-disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.name),
  };
  if (request.headers['if-none-match'] === headers.etag) return { status: 304, headers };
  return {
    headers: { ...headers, 'content-length': String(file.size) },
    body: await filesOf(request.app).store.read(contentKey(file.sha256)),
  };
}

/**
 * Headers under which nothing in a file can act: no guessing of types, no scripts, an origin of its own. PDF has no `sandbox`, under
 * which browsers refuse to open their viewer; it may load nothing either.
 */
export function safeHeaders(mediaType: string): Record<string, string> {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; form-action 'none'; base-uri 'none'";
  return {
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'x-content-type-options': 'nosniff',
    'content-security-policy': mediaType === 'application/pdf' ? policy : `${policy}; sandbox`,
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
  };
}
