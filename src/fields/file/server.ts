import type { FieldKind } from '../../kernel/record/kind.ts';
import { refKind } from '../ref/server.ts';
import type { RefField } from '../ref/field.ts';
import type { FileField } from './field.ts';

const target = 'files.file';
const asRef = (field: FileField): RefField => ({ ...field, kind: 'ref', to: target });

/** A file is a ref to a stored file; that record checks type and size on upload and who may read it. */
export const fileKind: FieldKind<FileField> = {
  ...refKind,
  kind: 'file',
  columns: (field, name) => refKind.columns(asRef(field), name),
  parse: (field, value, scope) => refKind.parse(asRef(field), value, scope),
  write: (field, value) => refKind.write(asRef(field), value),
  // Whoever sees the record may know the name of its file; its content has a policy of its own.
  select: (_field, col, scope) => scope.own(target, col('_id')),
  condition: (field, col, op, value, scope) => refKind.condition(asRef(field), col, op, value, scope),
  toText: (field, value) => refKind.toText(asRef(field), value),
  fromText: (field, text, scope) => refKind.fromText(asRef(field), text, scope),
  searchText: () => null,
  searchValue: () => null,
  schema: () => ({ type: 'string', format: 'uuid' }),
  readSchema: (field) => refKind.readSchema?.(asRef(field)) ?? {},
};
