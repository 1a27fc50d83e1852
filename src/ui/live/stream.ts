import { get, noteReadPosition, post, signedOut } from '../api/request.ts';
import type { Session } from '../api/types.ts';
import { applyChanges, refetchAll } from './apply-changes.ts';
import { followInterests } from './interests.ts';
import { forgetPeople, setPeople } from './marks.ts';
import { topicsOf } from './topics.ts';
import type { LiveChanges, LiveHello, LivePresence } from './types.ts';

/** A hidden window keeps its stream for a while, so that a look at another tab costs nothing. */
const hiddenMs = 30_000;
const gatherMs = 60;
/** In which the answer that brings a new session has arrived. */
const exchangeMs = 1_500;
const retryMs = { first: 2_000, most: 60_000 };

/** Opens the window's stream and keeps it open while somebody looks at the window or edits in it. */
export function startStream(): void {
  const interests = followInterests(() => later());
  let source: EventSource | null = null;
  let connection: string | null = null;
  let lastId = '';
  let sent = '';
  let wait = retryMs.first;
  let gathering: number | undefined;
  let retrying: number | undefined;
  let hiding: number | undefined;
  let isOver = false;
  let hasBeenOpen = false;

  const later = (): void => {
    gathering ??= window.setTimeout(() => {
      gathering = undefined;
      open();
      say();
    }, gatherMs);
  };

  const say = (): void => {
    if (connection === null) return;
    const { body, key } = topicsOf(interests);
    if (key === sent) return;
    sent = key;
    const to = connection;
    post(`/live/${to}/topics`, body).catch(() => {
      // The next change of what is shown, or the next hello, says it again.
      if (connection === to) sent = '';
    });
  };

  const close = (): void => {
    source?.close();
    source = null;
    connection = null;
    forgetPeople();
  };

  const again = (): void => {
    close();
    if (isOver) return;
    window.clearTimeout(retrying);
    // Windows of many people come back one after the other.
    retrying = window.setTimeout(open, wait * (0.5 + (crypto.getRandomValues(new Uint8Array(1)).at(0) ?? 0) / 255));
    wait = Math.min(wait * 2, retryMs.most);
  };

  const open = (): void => {
    if (source || isOver || interests.size === 0 || document.visibilityState === 'hidden') return;
    window.clearTimeout(retrying);
    source = new EventSource(`/api/v1/live${lastId === '' ? '' : `?after=${lastId}`}`);
    const on = <T>(event: string, handle: (data: T) => void): void =>
      source?.addEventListener(event, (message) => {
        lastId = (message as MessageEvent<string>).lastEventId || lastId;
        handle(JSON.parse((message as MessageEvent<string>).data) as T);
      });
    on<LiveHello>('hello', (hello) => {
      wait = retryMs.first;
      noteReadPosition(hello.position);
      connection = hello.connection;
      sent = '';
      if (hello.missed) refetchAll(interests);
      // What was there before this stream is current now, or is being asked for.
      if (hasBeenOpen) for (const interest of interests) interest.since = performance.now();
      hasBeenOpen = true;
      say();
    });
    on<LiveChanges>('changes', (changes) => {
      noteReadPosition(changes.position);
      applyChanges(interests, changes);
    });
    on<LivePresence>('presence', ({ id, people }) => setPeople(id, people));
    on('reset', () => {
      sent = '';
      refetchAll(interests);
      say();
    });
    on<{ reason: string }>('bye', ({ reason }) => {
      if (reason !== 'session') return;
      isOver = true;
      close();
      // It ended, or was exchanged for another, as when a second step is set up: then the new one is there in a moment.
      window.setTimeout(() => {
        get<Session>('/session').then(
          (session) => {
            isOver = false;
            if (session.user === null) signedOut();
            else later();
          },
          () => (isOver = false),
        );
      }, exchangeMs);
    });
    source.addEventListener('error', () => {
      // The browser comes back by itself after an answer that broke off, and gives up after one that was an error.
      connection = null;
      forgetPeople();
      if (source?.readyState === EventSource.CLOSED) again();
    });
  };

  document.addEventListener('visibilitychange', () => {
    window.clearTimeout(hiding);
    if (document.visibilityState === 'visible') return open();
    hiding = window.setTimeout(() => {
      // Whoever is in the middle of an edit is still there.
      if (![...interests].some((i) => i.detail?.isEditing)) close();
    }, hiddenMs);
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', () => open());
  open();
}
