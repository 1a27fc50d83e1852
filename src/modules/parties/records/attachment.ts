import { anyRef, file, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That a stored file belongs to a record. The same file may be attached to several. */
export const attachment = defineRecord({
  module: 'parties',
  name: 'attachment',
  path: 'attachments',
  label: 'Attachment',
  icon: 'paperclip',
  fields: {
    subject: anyRef({ label: 'Belongs to', required: true }),
    file: file({ label: 'File', required: true }),
    caption: text({ label: 'Caption', max: 300 }),
  },
  title: 'caption',
  search: ['caption'],
  sorts: ['createdAt'],
});
