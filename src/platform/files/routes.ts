import { badRequest, invalid } from '../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type RouteGroup } from '../../kernel/http/route.ts';
import { isId } from '../../kernel/ids/new-id.ts';
import { serveContent } from './serve/content.ts';
import { servePreview } from './serve/preview.ts';
import { saveFile } from './upload/save-file.ts';

export const fileRoutes: RouteGroup = {
  name: 'files',
  routes: () => [
    {
      method: 'POST',
      path: '/api/v1/files',
      summary: 'Upload a file; ?subject=parties.person:<id> says what it belongs to',
      access: 'signed-in',
      body: 'multipart',
      bodyLimit: 512 * 1024 * 1024,
      rateLimit: 120,
      handle: upload,
    },
    { method: 'GET', path: '/api/v1/files/:id/content', summary: 'The content of a file', access: 'anyone', handle: serveContent },
    {
      method: 'GET',
      path: '/api/v1/files/:id/preview',
      summary: 'A small picture of a picture',
      access: 'anyone',
      handle: servePreview,
    },
  ],
};

async function upload(request: HttpRequest): Promise<HttpReply> {
  const subject = readSubject(queryText(request, 'subject'));
  for await (const part of request.parts()) {
    const row = await saveFile(request.app, {
      actor: request.actor,
      requestId: request.requestId,
      name: part.filename ?? '',
      stream: part.stream,
      subject,
      shared: queryText(request, 'shared') === 'true',
      signal: request.gone(),
    });
    return { status: 201, body: { data: { id: row.id, title: row['name'], mediaType: row['mediaType'], size: row['size'] } } };
  }
  throw badRequest('file', 'Send the file as multipart/form-data.', '/file');
}

function readSubject(text: string | undefined): { type: string; id: string } | null {
  if (text === undefined || text === '') return null;
  const [type = '', id = ''] = text.split(':');
  if (!/^[a-z][\w-]*\.[a-z]\w*$/i.test(type) || !isId(id))
    throw invalid([{ pointer: '/subject', code: 'ref', message: 'must be like parties.person:<id>' }]);
  return { type, id: id.toLowerCase() };
}
