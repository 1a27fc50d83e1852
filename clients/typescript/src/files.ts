import type { Send } from './request.ts';

export interface UploadedFile {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface Files {
  /** Uploads a file; its id goes into a field for files. @param subject the record it belongs to, which decides who may see it */
  upload(
    content: Blob,
    name: string,
    options?: { readonly subject?: { readonly type: string; readonly id: string }; readonly signal?: AbortSignal },
  ): Promise<UploadedFile>;
  /** The content, as a response to read as a stream, blob or text. */
  download(id: string, options?: { readonly signal?: AbortSignal }): Promise<Response>;
}

export function createFiles(send: Send): Files {
  return {
    upload: async (content, name, { subject, signal } = {}) => {
      const form = new FormData();
      form.append('file', content, name);
      const about = subject ? `?subject=${encodeURIComponent(`${subject.type}:${subject.id}`)}` : '';
      const response = await send({ method: 'POST', path: `/api/v1/files${about}`, body: form, signal });
      return ((await response.json()) as { data: UploadedFile }).data;
    },
    download: (id, { signal } = {}) =>
      send({ method: 'GET', path: `/api/v1/files/${encodeURIComponent(id)}/content`, headers: { accept: '*/*' }, signal }),
  };
}
