export { createClient, type Entente, type Hit } from './client.ts';
export { EntenteError, isEntenteError, type FieldProblem } from './errors.ts';
export type { Files, UploadedFile } from './files.ts';
export type { Live, LiveChange, LiveMessage, LiveOptions, LiveRecord, LiveTopics } from './live.ts';
export type { ClientOptions } from './request.ts';
export type * from './types.ts';
export type * from './generated/catalog.ts';
