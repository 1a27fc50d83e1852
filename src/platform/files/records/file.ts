import { anyRef, boolean, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** An uploaded file. Its content is stored once however often it is uploaded; the type is what the content says, not the sender. */
export const file = defineRecord({
  module: 'files',
  name: 'file',
  path: 'files',
  label: 'File',
  icon: 'paperclip',
  title: 'name',
  sorts: ['name', 'size', 'createdAt', 'updatedAt'],
  verbs: ['update', 'delete'],
  fields: {
    name: text({ required: true, max: 200 }),
    subject: anyRef({ label: 'Belongs to', readOnly: true }),
    shared: boolean({
      required: true,
      default: false,
      label: 'Shown in the portal',
      help: 'Also to the partner or customer whose record this file belongs to.',
    }),
    mediaType: text({ required: true, readOnly: true, max: 120, label: 'Type' }),
    size: number({ required: true, readOnly: true, unit: 'bytes' }),
    sha256: text({ required: true, readOnly: true, max: 64, label: 'SHA-256', index: true }),
    uploadedBy: ref({ to: 'identity.user', readOnly: true }),
  },
});
