import { LoadProblem } from '../../../../ui/kit/load-problem.tsx';
import '../activities.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { rowQuery } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatDate, dayOf, formatTime } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { useLiveRecord } from '../../../../ui/live/use-live.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import type { About } from '../calendar/types.ts';
import { KeptList } from '../outbox/kept-list.tsx';
import { keepAndSend, tellSent } from '../outbox/outbox.ts';
import { useKept } from '../outbox/use-kept.ts';
import { PlaceButton, type Place } from './place-button.tsx';
import { QuickNote } from './quick-note.tsx';
import { VisitDone } from './visit-done.tsx';

interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: string;
  readonly location: string | null;
  readonly arrivedAt: string | null;
  readonly subject: About | null;
}

/** A meeting or visit in the field: there, what was said, done. Everything works where there is no network. */
export default function VisitPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const record = findRecord('activities.meeting');
  useTitle('Visit');
  if (!record) return null;
  return <Visit key={id} id={id} />;
}

function Visit({ id }: { id: string }) {
  const record = findRecord('activities.meeting');
  const kept = useKept();
  const [place, setPlace] = useState<Place | null>(null);
  // oxlint-disable-next-line typescript/no-non-null-assertion -- the page is not drawn without it
  useLiveRecord(record!, id);
  // oxlint-disable-next-line typescript/no-non-null-assertion -- as above
  const { data, error } = useQuery(rowQuery(record!, id));
  const row = data as unknown as MeetingRow | undefined;
  if (!record) return null;
  if (!row) return error ? <LoadProblem error={error} /> : <Skeleton height={240} width="auto" m="md" />;
  const waits = (verb: string): boolean => kept.some((k) => k.id === id && k.verb === verb);
  const hasArrived = row.arrivedAt !== null || waits('arrive');
  const isDone = row.state !== 'planned' || waits('hold');
  const about = row.subject ? findRecord(row.subject.type) : null;
  const send = async (verb: string, input: Readonly<Record<string, unknown>>, done: string) => {
    const sent = await keepAndSend({ record: record.key, id, verb, input, title: row.title });
    tellSent(sent, done);
  };
  return (
    <div className="page" tabIndex={-1}>
      <div className="page-inner visit">
        <Link className="settings-back" to="/my-day">
          <Icon name="arrow-left" size={16} />
          {t('My day')}
        </Link>
        <h1>{row.title}</h1>
        <p className="visit-facts">
          <span className="tabular">
            {formatDate(dayOf(row.startsAt))}, {formatTime(row.startsAt)} – {formatTime(row.endsAt)}
          </span>
          {row.subject && row.subject.title !== null && about && (
            <Link className="link-accent" to={recordHref(about, row.subject.id)}>
              {row.subject.title}
            </Link>
          )}
          {row.location && (
            <a
              className="link-accent"
              href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(row.location)}`}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="map-pin" size={15} /> {row.location}
            </a>
          )}
        </p>
        <KeptList />
        {isDone ? (
          <p className="visit-state" role="status">
            <Icon name="circle-check" size={20} />
            {waits('hold')
              ? t('Done, will be sent')
              : label({ held: 'Held', cancelled: 'Cancelled', noShow: 'No-show' }[row.state] ?? row.state)}
          </p>
        ) : hasArrived ? (
          <p className="visit-state" role="status">
            <Icon name="map-pin" size={20} />
            {row.arrivedAt ? t('You are there since {time}', { time: formatTime(row.arrivedAt) }) : t('You are there')}
          </p>
        ) : (
          <div className="visit-start">
            <Button
              size="xl"
              fullWidth
              leftSection={<Icon name="map-pin" size={22} />}
              onClick={() => void send('arrive', place ? { ...place } : {}, t('Visit started'))}
            >
              {t('Start visit')}
            </Button>
            <PlaceButton place={place} onPlace={setPlace} />
          </div>
        )}
        {row.subject && about && about.commands.some((c) => c.name === 'add-note') && (
          <QuickNote record={about} id={row.subject.id} title={row.subject.title ?? row.title} />
        )}
        {!isDone && <VisitDone meetingId={id} onDone={(input) => send('hold', input, t('Visit done'))} />}
      </div>
    </div>
  );
}
