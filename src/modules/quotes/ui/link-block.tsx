import './quotes.css';
import { useState } from 'react';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Textarea } from '../../../ui/kit/kit.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import type { QuoteRow } from './types.ts';
import { useOffer } from './use-offer.ts';

/** How the buyer sees it: preview and PDF, the link once it is sent, when it was looked at, and what both have written. */
export default function LinkBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const quote = row as QuoteRow;
  const isSent = Boolean(row['sentAt']);
  const { offer, run } = useOffer(record, row.id, row.version);
  const { data } = useData<{ url: string }>(`/quotes/quotes/${row.id}/link`, { enabled: isSent });
  const [body, setBody] = useState('');
  const seen = row['lastViewedAt'] as string | null;
  return (
    <div className="quote-link">
      <div className="row">
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          href={`/quote/preview/${row.id}`}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="eye" size={14} />}
        >
          {t('Preview')}
        </Button>
        <Button
          component="a"
          size="compact-sm"
          variant="default"
          href={`/quote/preview/${row.id}/pdf`}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="file-text" size={14} />}
        >
          {t('PDF')}
        </Button>
      </div>
      {isSent && data && <CopyField label={t('Link for the buyer')} text={data.url} />}
      {isSent && (
        <p className="dim">
          {seen ? t('The buyer last looked at it {when}.', { when: formatInstant(seen) }) : t('The buyer has not opened it yet.')}
        </p>
      )}
      {(offer?.comments.length ?? 0) > 0 && (
        <ul className="quote-comments" aria-label={t('Comments')}>
          {offer?.comments.map((each) => (
            <li key={each.id} data-side={each.side}>
              <span className="dim">
                {each.author} · {formatInstant(each.at)}
              </span>
              <div>{each.body}</div>
            </li>
          ))}
        </ul>
      )}
      {isSent && row.can?.['reply'] === true && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            if (body.trim()) void run('reply', { body: body.trim() }).then((answer) => answer.ok && setBody(''));
          }}
        >
          <Textarea
            label={t('Answer the buyer')}
            rows={2}
            autosize
            maxLength={4000}
            value={body}
            onChange={(e) => setBody(e.currentTarget.value)}
            description={t('Under {number}, and by mail.', { number: quote.number ?? '' })}
          />
          <Button type="submit" size="compact-sm" mt={6} disabled={!body.trim()}>
            {t('Send')}
          </Button>
        </form>
      )}
    </div>
  );
}
