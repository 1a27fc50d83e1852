import '../records.css';
import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { ListSkeleton } from '../list/list-skeleton.tsx';
import { viewFor, type BoardProps } from '../view.ts';
import { ChoiceBoard } from './choice-board.tsx';

/** Records as cards in lanes: the board that the record's module brings, or one lane for each value of a choice. */
export default function Board(props: BoardProps) {
  const { ownBoard } = viewFor(props.record);
  if (!ownBoard) return <ChoiceBoard {...props} />;
  return <Suspense fallback={<ListSkeleton />}>{createElement(lazily(ownBoard), props)}</Suspense>;
}

type Load = () => Promise<{ default: ComponentType<BoardProps> }>;
const loaded = new Map<Load, ComponentType<BoardProps>>();

/** The same component each time, or the board would forget itself with every change of the list. */
function lazily(load: Load): ComponentType<BoardProps> {
  const known = loaded.get(load) ?? lazy(load);
  loaded.set(load, known);
  return known;
}
