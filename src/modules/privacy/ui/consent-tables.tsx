import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { legalBases, proofs } from '../records/choices.ts';
import { ConsentChip } from './consent-chip.tsx';
import { channelName } from './person-block.tsx';
import type { LedgerEntry, PersonPrivacy } from './types.ts';

interface StateRow {
  readonly key: string;
  readonly purpose: string;
  readonly basis: string;
  readonly channel: string;
  readonly state: string | null;
  readonly at: string | null;
}

/** What holds now, and the lines of the ledger from which it follows. */
export function ConsentTables({ privacy }: { privacy: PersonPrivacy }) {
  const rows = privacy.purposes.flatMap((p) =>
    p.states.map((s): StateRow => ({
      key: `${p.id} ${s.channel}`,
      purpose: p.name,
      basis: p.basis,
      channel: s.channel,
      state: s.state,
      at: s.at,
    })),
  );
  const now: readonly Column<StateRow>[] = [
    { key: 'purpose', title: t('Purpose'), isTitle: true, cell: (r) => r.purpose },
    { key: 'channel', title: t('Channel'), cell: (r) => channelName(r.channel) },
    { key: 'basis', title: t('Legal basis'), cell: (r) => label(legalBases.find((b) => b.value === r.basis)?.label ?? r.basis) },
    { key: 'state', title: t('State'), cell: (r) => <ConsentChip state={r.state} /> },
    { key: 'at', title: t('Since'), cell: (r) => <span className="dim">{r.at ? formatInstant(r.at) : '–'}</span> },
  ];
  const history: readonly Column<LedgerEntry>[] = [
    { key: 'at', title: t('When'), isTitle: true, cell: (l) => formatInstant(l.at) },
    { key: 'state', title: t('Decision'), cell: (l) => <ConsentChip state={l.state} /> },
    { key: 'for', title: t('For'), cell: (l) => `${l.purpose ?? t('Everything')} · ${channelName(l.channel)}` },
    { key: 'proof', title: t('Proof'), cell: (l) => <Proof entry={l} /> },
    { key: 'by', title: t('Written down by'), cell: (l) => <span className="dim">{l.by}</span> },
  ];
  return (
    <>
      <SettingsCard isFlush title={t('What holds now')}>
        <DataTable
          label={t('What holds now')}
          columns={now}
          rows={rows}
          rowKey={(r) => r.key}
          empty={{
            icon: 'shield-check',
            title: t('There is no purpose yet'),
            text: t('Purposes are made in the settings, under Privacy.'),
          }}
        />
      </SettingsCard>
      <SettingsCard isFlush title={t('What was said')} text={t('Lines are only added; the last word counts.')}>
        <DataTable
          label={t('What was said')}
          columns={history}
          rows={privacy.history}
          rowKey={(l) => l.id}
          empty={{ icon: 'history', title: t('Nothing was said yet'), text: t('Use “Record consent” on the person’s page.') }}
        />
      </SettingsCard>
    </>
  );
}

function Proof({ entry }: { entry: LedgerEntry }) {
  const how = proofs.find((p) => p.value === entry.proof)?.label;
  const parts = [how ? label(how) : null, entry.evidence, entry.address].filter((part) => part !== null);
  return (
    <span>
      {parts.length === 0 ? '–' : parts.join(' · ')}
      {entry.wording && (
        <span className="privacy-wording">{`“${entry.wording}” (${t('version {number}', { number: entry.edition ?? 1 })})`}</span>
      )}
    </span>
  );
}
