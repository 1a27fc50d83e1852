import type { RecordType } from '../../../kernel/record/record.ts';
import { quote } from './quote.ts';
import { quoteComment } from './quote-comment.ts';
import { quoteLine } from './quote-line.ts';
import { quoteRequest } from './quote-request.ts';
import { quoteRequestLine } from './quote-request-line.ts';
import { quoteTemplate } from './quote-template.ts';
import { quoteSection } from './quote-section.ts';

export const quotesRecords: readonly RecordType[] = [
  quoteTemplate,
  quoteRequest,
  quoteRequestLine,
  quote,
  quoteSection,
  quoteLine,
  quoteComment,
];
