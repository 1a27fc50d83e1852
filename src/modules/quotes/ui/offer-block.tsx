import './quotes.css';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { AddBar } from './editor/add-bar.tsx';
import { OfferBanner } from './editor/offer-banner.tsx';
import { OfferTotals } from './editor/offer-totals.tsx';
import { SectionPart } from './editor/section-part.tsx';
import type { QuoteRow } from './types.ts';
import { useOffer } from './use-offer.ts';

/** What is offered, edited in place: lines by section, what they cost and why, totals and margin as they change. */
export default function OfferBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const quote = row as QuoteRow;
  const { offer, error, retry, run } = useOffer(record, row.id, row.version);
  if (error && !offer) return <LoadProblem error={error} onRetry={() => void retry()} />;
  if (!offer) return <Skeleton height={160} />;
  const canEdit = quote.state === 'draft' && row.can?.['add-line'] === true;
  const groups = [null, ...offer.sections];
  const isEmpty = offer.lines.length === 0 && offer.sections.length === 0;
  return (
    <div className="offer">
      <OfferBanner quote={quote} offer={offer} run={run} canEdit={canEdit} />
      {isEmpty && !canEdit && <p className="dim">{t('Nothing is offered yet.')}</p>}
      {groups.map((section, index) => {
        const lines = offer.lines.filter((line) => line.sectionId === (section?.id ?? null));
        if (section === null && lines.length === 0) return null;
        return (
          <SectionPart
            key={section?.id ?? 'none'}
            section={section}
            lines={lines}
            offer={offer}
            canEdit={canEdit}
            run={run}
            before={offer.sections[index - 2]?.id ?? null}
            after={offer.sections[index + 1]?.id ?? null}
            isLast={index === groups.length - 1}
          />
        );
      })}
      {canEdit && <AddBar offer={offer} run={run} isEmpty={isEmpty} />}
      <OfferTotals quote={quote} offer={offer} />
    </div>
  );
}
