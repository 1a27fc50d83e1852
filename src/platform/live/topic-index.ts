import type { Connection } from './connection.ts';

/** Which connections want to hear of what. */
export interface TopicIndex {
  readonly types: ReadonlyMap<string, ReadonlySet<Connection>>;
  /** By id. */
  readonly records: ReadonlyMap<string, ReadonlySet<Connection>>;
  readonly details: ReadonlyMap<string, ReadonlySet<Connection>>;
}

export type TopicKind = keyof TopicIndex;

export interface MutableIndex extends TopicIndex {
  add(kind: TopicKind, key: string, connection: Connection): void;
  remove(kind: TopicKind, key: string, connection: Connection): void;
  removeAll(connection: Connection): void;
}

export function createTopicIndex(): MutableIndex {
  const maps = {
    types: new Map<string, Set<Connection>>(),
    records: new Map<string, Set<Connection>>(),
    details: new Map<string, Set<Connection>>(),
  };
  const remove = (kind: TopicKind, key: string, connection: Connection): void => {
    const set = maps[kind].get(key);
    set?.delete(connection);
    if (set?.size === 0) maps[kind].delete(key);
  };
  return {
    ...maps,
    add: (kind, key, connection) => {
      const set = maps[kind].get(key);
      if (set) set.add(connection);
      else maps[kind].set(key, new Set([connection]));
    },
    remove,
    removeAll: (connection) => {
      for (const type of connection.types) remove('types', type, connection);
      for (const id of connection.records.keys()) remove('records', id, connection);
      for (const id of connection.details.keys()) remove('details', id, connection);
    },
  };
}
