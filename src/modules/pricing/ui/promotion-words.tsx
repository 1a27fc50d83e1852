import './pricing.css';
import { useQuery } from '@tanstack/react-query';
import { createRow, deleteRow, listSearch } from '../../../ui/api/records.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { conditionsOf, giftOf, limitsOf, timeOf } from './promotion-sentences.ts';
import type { PromotionRow, TargetRow } from './types.ts';

/** A promotion as one would tell it to a colleague, with what it is for to be changed in place. */
export default function PromotionWords({ record, row }: { record: RecordMeta; row: Row }) {
  const promotion = row as PromotionRow;
  const targetRecord = findRecord('pricing.promotionTarget');
  const [product, category] = [findRecord('catalog.product'), findRecord('catalog.category')];
  const queryKey = ['list', 'pricing.promotionTarget', 'of', row.id];
  const targets = useQuery({
    queryKey,
    enabled: targetRecord !== null,
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'promotion', op: 'eq', value: row.id }, sort: 'createdAt' });
      return (await get<ListPage>(`/pricing/promotion-targets?${search}&page[size]=200`, signal)).data as readonly TargetRow[];
    },
  });
  const { act } = useAction();
  const canChange = record.can.update && targetRecord !== null;
  const reload = () => queryClient.invalidateQueries({ queryKey });
  const add = (role: TargetRow['role'], target: { product: string } | { category: string }) => {
    if (targetRecord) void act(() => createRow(targetRecord, { promotion: row.id, role, ...target }).then(reload));
  };
  const list = (role: TargetRow['role']) => targets.data?.filter((each) => each.role === role) ?? [];
  const chips = (role: TargetRow['role'], none: string) => (
    <span className="promotion-targets">
      {list(role).length === 0 && <span>{none}</span>}
      {list(role).map((each) => {
        const name = (each.product ?? each.category)?.title ?? '';
        return (
          <span key={each.id} className="promotion-target">
            {each.category ? t('All of {category}', { category: name }) : name}
            {canChange && targetRecord ? (
              <IconButton
                icon="x"
                size={20}
                label={t('Remove {what}', { what: name })}
                onClick={() => void act(() => deleteRow(targetRecord, each.id).then(reload))}
              />
            ) : (
              <span />
            )}
          </span>
        );
      })}
    </span>
  );
  const pick = (role: TargetRow['role'], of: RecordMeta | null, field: 'product' | 'category', name: string) =>
    of && (
      <RecordPicker
        record={of}
        value={null}
        label={name}
        onChange={(found: RefValue | null) => found && add(role, field === 'product' ? { product: found.id } : { category: found.id })}
      />
    );
  const conditions = conditionsOf(promotion);
  return (
    <>
      <dl className="promotion-words">
        <dt>{t('Gives')}</dt>
        <dd>{giftOf(promotion)}</dd>
        {promotion.kind === 'buyXGetY' && (
          <>
            <dt>{t('Buying')}</dt>
            <dd>{chips('buy', t('the same products'))}</dd>
          </>
        )}
        <dt>{t('On')}</dt>
        <dd>{chips('applies', t('everything'))}</dd>
        <dt>{t('When')}</dt>
        <dd>{timeOf(promotion)}</dd>
        <dt>{t('Conditions')}</dt>
        <dd>{conditions.length > 0 ? conditions.join(' · ') : t('none')}</dd>
        <dt>{t('Limits')}</dt>
        <dd>{limitsOf(promotion).join(' · ')}</dd>
      </dl>
      {canChange && (
        <div className="promotion-add">
          {pick('applies', category, 'category', t('Add a category it is for'))}
          {pick('applies', product, 'product', t('Add a product it is for'))}
          {promotion.kind === 'buyXGetY' && pick('buy', category, 'category', t('Add a category to buy'))}
          {promotion.kind === 'buyXGetY' && pick('buy', product, 'product', t('Add a product to buy'))}
        </div>
      )}
    </>
  );
}
