import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toWrite } from '../../../fields/editable.ts';
import { label, t } from '../../i18n/t.ts';
import { addressOf } from '../../api/records.ts';
import { get } from '../../api/request.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { useDebouncedValue } from '../../kit/kit.ts';
import { recordHref } from '../record-href.ts';
import type { Values } from './form-state.ts';

interface Similar {
  readonly id: string;
  readonly title: string;
  readonly score?: number;
  readonly reasons?: readonly (string | { readonly text?: string; readonly label?: string; readonly message?: string })[];
}

/** "Looks like …": records that may be the one being typed, with why, before it exists twice. */
export function SimilarHint({ record, values }: { record: RecordMeta; values: Values }) {
  const [settled] = useDebouncedValue(JSON.stringify(values), 350);
  const isOffered = record.queries?.some((q) => q.name === 'similar' && q.on === 'list') === true;
  const search = isOffered ? searchOf(record, JSON.parse(settled) as Values) : '';
  const { data } = useQuery({
    queryKey: ['similar', record.key, search],
    queryFn: async ({ signal }) => (await get<{ data: readonly Similar[] }>(`${addressOf(record)}/similar?${search}`, signal)).data,
    enabled: search !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!search || !data || data.length === 0) return null;
  return (
    <div className="similar" role="status">
      <div className="similar-title">
        <Icon name="copy" size={15} />
        {t('Looks like one you already have')}
      </div>
      <ul>
        {data.slice(0, 4).map((item) => (
          <li key={item.id}>
            <Link className="row link" to={recordHref(record, item.id)} target="_blank">
              <Face name={item.title} size={20} square={record.key === 'parties.organization'} />
              <span className="truncate">{item.title}</span>
              <span className="dim truncate">
                {(item.reasons ?? [])
                  .map((r) => (typeof r === 'string' ? label(r) : label(r.text ?? r.label ?? r.message ?? '')))
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <Icon name="external-link" size={13} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

// What the server compares; other fields say nothing about who somebody is.
const telling = new Set([
  'name',
  'legalName',
  'givenName',
  'middleName',
  'familyName',
  'organization',
  'birthday',
  'emails',
  'email',
  'phone',
  'company',
  'phones',
  'domains',
  'website',
  'taxIds',
]);

function searchOf(record: RecordMeta, values: Values): string {
  const search = new URLSearchParams();
  for (const field of record.fields) {
    if (!telling.has(field.name)) continue;
    const value = toWrite(field, values[field.name]);
    if (typeof value === 'string' && value.length > 1 && /^(text|email|phone|url|ref|date)$/.test(field.kind))
      search.set(field.name, value);
    // Of several values the first tells most; the server takes it as a list of one.
    else if (field.kind === 'many' && Array.isArray(value) && value.length > 0 && /^(emails|phones|domains|taxIds)$/.test(field.name))
      search.set(field.name, JSON.stringify(value));
  }
  return search.toString();
}
