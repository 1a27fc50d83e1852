import Mention from '@tiptap/extension-mention';
import type { SuggestionProps } from '@tiptap/suggestion';
import { get } from '../../ui/api/request.ts';
import type { MentionTarget } from './mention-scope.tsx';

/** Somebody who can be mentioned. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

export type Suggested = SuggestionProps<Colleague, { id: string; label: string }>;

interface Handlers {
  readonly target: MentionTarget | null;
  /** What there is to choose from; null when nothing is asked for any more. */
  onShow(props: Suggested | null): void;
  /** @returns whether the key was meant for the list */
  onKey(key: string): boolean;
}

/** Between the editor, which is made once, and the component around it, which is drawn again and again. */
export interface Bridge {
  set(handlers: Handlers): void;
  get(): Handlers | null;
}

export function createBridge(): Bridge {
  let current: Handlers | null = null;
  return { set: (handlers) => void (current = handlers), get: () => current };
}

/** The editor's extension: `@` and letters ask for colleagues who may read the record. */
export function mentionExtension(bridge: Bridge): ReturnType<typeof Mention.configure> {
  return Mention.configure({
    HTMLAttributes: { class: 'mention' },
    renderText: ({ node }) => `@${String(node.attrs['label'] ?? '')}`,
    renderHTML: ({ node, options }) => [
      'span',
      { ...options.HTMLAttributes, 'data-type': 'mention' },
      `@${String(node.attrs['label'] ?? '')}`,
    ],
    suggestion: {
      items: ({ query }) => askFor(bridge.get()?.target ?? null, query),
      render: () => ({
        onStart: (props) => bridge.get()?.onShow(props as Suggested),
        onUpdate: (props) => bridge.get()?.onShow(props as Suggested),
        onKeyDown: ({ event }) => !event.ctrlKey && !event.metaKey && (bridge.get()?.onKey(event.key) ?? false),
        onExit: () => bridge.get()?.onShow(null),
      }),
    },
  });
}

async function askFor(target: MentionTarget | null, query: string): Promise<Colleague[]> {
  if (!target) return [];
  const search = new URLSearchParams({
    type: target.type,
    ...(target.id === null ? {} : { id: target.id }),
    ...(query ? { q: query } : {}),
  });
  return [...(await get<readonly Colleague[]>(`/notify/watches/colleagues?${search}`).catch(() => []))];
}
