import { ApiProblem } from '../../../ui/api/problem.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { ImportRow } from './types.ts';

/** Sends a file to be imported as it is; `onProgress` gets a share from 0 to 1. @throws ApiProblem when it is refused. */
export function uploadFile(file: File, record: string, onProgress: (share: number) => void): Promise<ImportRow> {
  const search = new URLSearchParams({ name: file.name, record });
  // fetch() cannot tell how much of a body it has sent.
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', `/api/v1/exchange/imports/upload?${search}`);
    xhr.setRequestHeader('X-Entente-CSRF', '1');
    xhr.setRequestHeader('Content-Type', 'application/octet-stream');
    xhr.responseType = 'json';
    xhr.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
    xhr.onload = () =>
      xhr.status < 300
        ? resolve((xhr.response as { data: { import: ImportRow } }).data.import)
        : reject(new ApiProblem(xhr.status, (xhr.response ?? {}) as Record<string, unknown>));
    xhr.onerror = () => reject(new ApiProblem(0, { code: 'offline', detail: t('The file could not be sent. Try again.') }));
    xhr.send(file);
  });
}
