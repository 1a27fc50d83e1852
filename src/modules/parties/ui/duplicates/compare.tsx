import { useMemo, useState } from 'react';
import { isEmptyValue, textOf } from '../../../../fields/views.tsx';
import { messageOf } from '../../../../ui/api/problem.ts';
import { changed, runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { FieldMeta, RecordMeta, Row } from '../../../../ui/api/types.ts';
import { formatAgo, formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Face } from '../../../../ui/kit/face.tsx';
import { Alert, Button, Radio } from '../../../../ui/kit/kit.ts';
import { toast } from '../../../../ui/kit/toast-store.ts';
import { refresh } from '../../../../ui/settings/use-data.ts';
import { suggestSurvivors, type Side } from '../../rules/suggest-survivors.ts';
import { FieldChoice } from './field-choice.tsx';
import { reasonText } from './reason-text.ts';
import type { Candidate } from './types.ts';
import { undoMerge } from './undo-merge.ts';

interface CompareProps {
  readonly candidate: Candidate;
  readonly record: RecordMeta;
  readonly left: Row;
  readonly right: Row;
  /** Leaves the page; done when it is left. */
  readonly onDone: () => Promise<void>;
}

const derived = new Set(['formula', 'rollup', 'links', 'json']);
const united = new Set(['many', 'tags', 'multiChoice', 'longText', 'richText']);

/** Field by field: what both agree on is folded away, what differs is chosen, starting from what the rules suggest. */
export function Compare({ candidate, record, left, right, onDone }: CompareProps) {
  const [keep, setKeep] = useState<'left' | 'right'>(left.createdAt <= right.createdAt ? 'left' : 'right');
  const [chosen, setChosen] = useState<Readonly<Record<string, 'left' | 'right' | 'both'>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const fields = useMemo(
    () => record.fields.filter((f) => !f.system && !derived.has(f.kind) && !(isEmptyValue(left[f.name]) && isEmptyValue(right[f.name]))),
    [record, left, right],
  );
  const [target, source] = keep === 'left' ? [left, right] : [right, left];
  const suggested = useMemo(() => {
    const side = (row: Row) => ({
      values: Object.fromEntries(fields.map((f) => [f.name, row[f.name] ?? null])),
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    });
    return new Map(suggestSurvivors(side(target), side(source)).map((s) => [s.field, s.side]));
  }, [fields, target, source]);
  const asPlace = (side: Side): 'left' | 'right' | 'both' =>
    side === 'both' ? 'both' : (side === 'target') === (keep === 'left') ? 'left' : 'right';
  const asSide = (place: 'left' | 'right' | 'both'): Side => (place === 'both' ? 'both' : place === keep ? 'target' : 'source');
  const valueOf = (f: FieldMeta): 'left' | 'right' | 'both' => chosen[f.name] ?? asPlace(suggested.get(f.name) ?? 'target');
  const differing = fields.filter((f) => textOf(f, left[f.name]) !== textOf(f, right[f.name]));
  const same = fields.filter((f) => !differing.includes(f));
  const on = findRecord('parties.duplicateCandidate');
  const merge = async () => {
    if (!on) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const choices = Object.fromEntries(Object.entries(chosen).map(([name, place]) => [name, asSide(place)]));
      const { result } = await runCommand(on, candidate.id, 'merge', { keep, choices });
      const { mergeId } = result as { mergeId: string };
      toast(t('Merged into {name}', { name: String(target[record.title] ?? '') }), {
        action: { label: t('Undo'), run: () => void undoMerge(mergeId) },
      });
      // The pair is gone with the merge: leave its page before anything is asked for again.
      await onDone();
      changed(record);
      await refresh('/parties/');
    } catch (error) {
      setProblem(label(messageOf(error)));
      setIsBusy(false);
    }
  };
  const dismiss = async () => {
    if (on) await runCommand(on, candidate.id, 'dismiss', {});
    toast(t('They are not proposed again.'));
    await onDone();
    await refresh('/parties/duplicate-candidates');
  };
  const place = (side: 'left' | 'right', row: Row) => (
    <Radio.Card value={side} className="compare-head" aria-label={t('Keep {name}', { name: String(row[record.title] ?? '') })}>
      <span className="row">
        <Radio.Indicator size="xs" />
        <Face name={String(row[record.title] ?? '?')} size={34} square={record.key === 'parties.organization'} />
        <span className="cell-stack">
          <strong>{String(row[record.title] ?? '')}</strong>
          <span className="dim">
            {t('Created {created}, changed {changed}', {
              created: formatAgo(row.createdAt, Date.now()),
              changed: formatAgo(row.updatedAt, Date.now()),
            })}
          </span>
        </span>
      </span>
      <span className="compare-keep">{keep === side ? t('This record is kept') : t('Merged into the other')}</span>
    </Radio.Card>
  );
  return (
    <div className="compare">
      <div className="pair-why">
        <strong>{t('{percent} likely the same', { percent: formatPercent(Number(candidate.score) * 100, 0) })}</strong>
        {(candidate.reasons ?? []).map((r) => (
          <span key={`${r.field} ${r.rule}`} className="dim" data-against={r.weight < 0 || undefined}>
            {reasonText(r)}
          </span>
        ))}
      </div>
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <Radio.Group value={keep} onChange={(v) => setKeep(v as 'left' | 'right')} aria-label={t('Which record is kept')}>
        <div className="compare-heads">
          <span />
          {place('left', left)}
          {place('right', right)}
        </div>
      </Radio.Group>
      <div className="compare-fields">
        {differing.map((field) => (
          <FieldChoice
            key={field.name}
            field={field}
            left={left}
            right={right}
            value={valueOf(field)}
            canUnite={united.has(field.kind)}
            onChange={(v) => setChosen({ ...chosen, [field.name]: v })}
          />
        ))}
        {differing.length === 0 && <p className="dim">{t('Both say the same in every field.')}</p>}
      </div>
      {same.length > 0 && (
        <details className="settings-card built-in">
          <summary>{tn(same.length, '{count} field is the same on both', '{count} fields are the same on both')}</summary>
          <ul>
            {same.map((f) => (
              <li key={f.name} className="row">
                <span className="dim">{label(f.label)}</span>
                <span className="grow truncate">{textOf(f, left[f.name])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="save-bar">
        <span className="grow" />
        <Button variant="default" onClick={() => void dismiss()} disabled={isBusy}>
          {t('Not the same')}
        </Button>
        <Button onClick={() => void merge()} loading={isBusy}>
          {t('Merge')}
        </Button>
      </div>
    </div>
  );
}
