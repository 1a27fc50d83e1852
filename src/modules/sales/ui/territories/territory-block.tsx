import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { get } from '../../../../ui/api/request.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, Modal } from '../../../../ui/kit/kit.ts';
import type { BlockProps } from '../../../../ui/records/view.ts';
import type { TerritoryExplanation } from '../../rules/territory-answers.ts';

const Explanation = lazy(() => import('./explanation.tsx').then((m) => ({ default: m.Explanation })));

/** On the page of an organization or lead: its territory, and why. */
export default function TerritoryBlock({ row, field }: BlockProps) {
  const { data } = useQuery({
    queryKey: ['data', `/sales/territories/explain?${field}=${row.id}`, row.version],
    queryFn: ({ signal }) => get<TerritoryExplanation | null>(`/sales/territories/explain?${field}=${row.id}`, signal),
  });
  const [isOpen, setIsOpen] = useState(false);
  if (!data || (!data.territory && data.candidates.length === 0)) return <span data-nothing hidden />;
  return (
    <p className="territory-line">
      <span className="grow">{data.territory?.title ?? <span className="dim">{t('No territory')}</span>}</span>
      <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
        {t('Why?')}
      </Button>
      {isOpen && (
        <Modal
          opened
          onClose={() => setIsOpen(false)}
          title={t('Why this territory')}
          size={560}
          closeButtonProps={{ 'aria-label': t('Close') }}
        >
          <Suspense fallback={null}>
            <Explanation of={field} id={row.id} />
          </Suspense>
        </Modal>
      )}
    </p>
  );
}
