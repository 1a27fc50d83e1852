import type { ComponentType } from 'react';
import { findRecord } from '../api/session.ts';
import type { RecordMeta, Row } from '../api/types.ts';
import type { ListState } from './list/list-state.ts';

export interface Section {
  readonly title: string;
  readonly fields: readonly string[];
  /** Folded until asked for. */
  readonly isFolded?: boolean;
}

/** Part of a detail page that needs code of its own; loaded when the page is shown. */
export interface Block {
  readonly title: string;
  readonly place: 'main' | 'side';
  /** Takes no room until it has something to show: its content is then other than an element with `data-nothing`. */
  readonly isQuiet?: boolean;
  /**
   * For a block of `*`: the records on whose pages it is, by key, and the `field` by which what it shows points to each. It is on all pages
   * unless said. The code of a block is fetched for the pages that have it only.
   */
  readonly on?: Readonly<Record<string, string>>;
  /** Key of the record type that it shows: who may not read that has no such block. */
  readonly shows?: string;
  readonly load: () => Promise<{ default: ComponentType<BlockProps> }>;
}

export interface BlockProps {
  readonly record: RecordMeta;
  readonly row: Row;
  /** What `on` says of the record; '' where it says nothing. */
  readonly field: string;
}

/** What a board is drawn from. */
export interface BoardProps {
  readonly record: RecordMeta;
  readonly state: ListState;
  readonly onOpen: (id: string) => void;
}

/** Something to do with selected rows that is no command of their record; loaded with the bar of actions. It shows nothing where it does not apply. */
export interface BulkAction {
  readonly name: string;
  readonly load: () => Promise<{ default: ComponentType<BulkActionProps> }>;
}

export interface BulkActionProps {
  readonly record: RecordMeta;
  /** The rows by id, or the filter of the whole list; null where neither says which rows they are. */
  readonly selected: { readonly ids: readonly string[] } | { readonly filter: unknown } | null;
  readonly onDone: () => void;
}

/** How a module wants a record type to be laid out. Everything has a default that follows from the declaration. */
export interface RecordView {
  /** Key of the record, e.g. `parties.person`; the blocks of `*` are on the pages of other modules' records too. */
  readonly record: string;
  /** False for records that are reached only through others. */
  readonly isInNavigation?: boolean;
  /** Place in its group of the navigation, among the pages of the group; 0 unless said, where the order of the declarations decides. */
  readonly place?: number;
  /** Letter after `g` that goes to the list. */
  readonly shortcut?: string;
  /** Columns of the list before anybody chooses their own. */
  readonly columns?: readonly string[];
  /** Choice field whose values are the lanes of the board. */
  readonly board?: string;
  /** A board whose lanes are not the values of a choice, such as the stages of a pipeline; made of `board/lane-board.tsx`. It is on phones too. */
  readonly ownBoard?: () => Promise<{ default: ComponentType<BoardProps> }>;
  /** How the list begins; as a table unless said. */
  readonly layout?: 'table' | 'board';
  /** Fields shown on a card of the board or, on a phone, of the list. */
  readonly card?: readonly string[];
  /** Fields beside the title on the detail page. */
  readonly keyFacts?: readonly string[];
  /** Groups of fields on the detail page; fields in none of them come last. */
  readonly sections?: readonly Section[];
  /** Groups of fields when creating; the first groups of `sections` unless said. */
  readonly form?: readonly Section[];
  /** File field with the picture. */
  readonly picture?: string;
  /** Related lists to leave out, as `record key:field`. */
  readonly hideRelated?: readonly string[];
  /** What related lists are called here, by `record key:field`; the plural of their record unless said. */
  readonly relatedNames?: Readonly<Record<string, string>>;
  /** What lists of this record are called below those that its fields point to, by field: a line of an order is an order to its product. */
  readonly listedAs?: Readonly<Record<string, string>>;
  /** Where those lists stand among the others, by field: where lists of this record would. */
  readonly listedLike?: Readonly<Record<string, string>>;
  /** Lists of this record below others: which columns. */
  readonly relatedColumns?: readonly string[];
  /** Commands that write on the timeline, in the order of their tabs; notes, tasks, calls and meetings unless said. */
  readonly composer?: readonly string[];
  /** Where plain updates may not set the board's field: the command that moves a card to a lane, by its value. */
  readonly boardMoves?: Readonly<Record<string, string>>;
  /** Commands that have a page of their own instead of a dialog: its address below `/app`, with `$id` for the record. */
  readonly commandPages?: Readonly<Record<string, string>>;
  /** Commands that only the view's own blocks offer, such as those whose input no form can ask for. */
  readonly hideCommands?: readonly string[];
  /** The command whose permission lets files bring such records in, where nobody creates them by hand. */
  readonly importsWith?: string;
  readonly blocks?: readonly Block[];
  readonly bulkActions?: readonly BulkAction[];
  /** Values of the list's filter that people ask for most: tabs that are always there. */
  readonly tabs?: readonly {
    readonly name: string;
    readonly filter: unknown;
    readonly sort?: string;
    readonly layout?: 'table' | 'board';
  }[];
  /** What an empty list says. */
  readonly emptyText?: string;
}

const views = new Map<string, RecordView>();
let shared: readonly Block[] = [];
let sharedActions: readonly BulkAction[] = [];

/** Declares the layout of a record type, in `src/modules/<module>/ui/<record>.view.ts`. */
export function defineView(view: RecordView): RecordView {
  return view;
}

/** Called by the app with all views of all modules before the first screen. */
export function registerViews(all: readonly RecordView[]): void {
  for (const view of all.filter((each) => each.record !== '*')) views.set(view.record, view);
  shared = all.filter((view) => view.record === '*').flatMap((view) => view.blocks ?? []);
  sharedActions = all.filter((view) => view.record === '*').flatMap((view) => view.bulkActions ?? []);
}

/** Actions on selected rows of the record's own view, then those of every record. */
export function bulkActionsFor(record: RecordMeta): readonly BulkAction[] {
  return [...(viewFor(record).bulkActions ?? []), ...sharedActions];
}

/** Blocks of the record's own view, then those of every record. */
export function blocksFor(record: RecordMeta): readonly Block[] {
  return [...(viewFor(record).blocks ?? []), ...shared].filter(
    ({ on, shows }) => (on === undefined || Object.hasOwn(on, record.key)) && (shows === undefined || findRecord(shows) !== null),
  );
}

export function viewFor(record: RecordMeta): RecordView {
  return views.get(record.key) ?? { record: record.key };
}
