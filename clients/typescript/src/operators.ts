// Operators by sort of value; see `Match`.
export type Comparable = 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty';
export type Textual = 'eq' | 'ne' | 'in' | 'notIn' | 'contains' | 'startsWith' | 'empty';
export type Choosable = 'eq' | 'ne' | 'in' | 'notIn' | 'empty';
export type SetLike = 'has' | 'hasAny' | 'hasAll' | 'empty';
