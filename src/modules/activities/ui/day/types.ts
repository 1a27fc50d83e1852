import type { AgendaAction, AgendaItem } from '../../agenda/agenda-source.ts';

export type { AgendaAction, AgendaItem };

export interface Section {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly type: string;
  readonly items: readonly AgendaItem[];
  readonly next: string | null;
}

export interface DayAnswer {
  readonly today: string;
  readonly zone: string;
  readonly now: string;
  readonly sections: readonly Section[];
}

export const dayPath = '/activities/meetings/my-day';
