/** A person who may decide in somebody's place: while that one is away, or because the time ran out. */
export interface Deputy {
  readonly user: string;
  /** First and last day, `YYYY-MM-DD`; null is without limit. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Somebody whose decision is asked for now. */
export interface Seat {
  readonly voter: string;
  readonly stage: string;
  readonly user: string;
  readonly name: string;
  readonly deputies: readonly Deputy[];
}

/** Whose turn it is, kept on the request itself so that a button can be disabled without asking the database. */
export interface Turn {
  readonly seats: readonly Seat[];
  /** Who has spoken in a stage that is still open. */
  readonly spoken: readonly string[];
}

export const nobodysTurn: Turn = { seats: [], spoken: [] };

/** What deciding depends on, as the request has it. */
export interface Decidable {
  readonly state: string;
  readonly isOutdated: boolean;
  readonly allowsOwn: boolean;
  readonly requestedBy: { readonly id: string } | null;
  readonly turn: unknown;
}

export interface Decider {
  readonly userId: string | null;
  readonly via: string;
}

/** The seats for which a person may speak on a day: their own, and those of whom they stand in for. */
export function seatsOf(turn: Turn, userId: string, today: string): readonly Seat[] {
  return turn.seats.filter(
    (seat) => seat.user === userId || seat.deputies.some((deputy) => deputy.user === userId && covers(deputy, today)),
  );
}

/** True when this person may decide now, else why not, in words for people. */
export function mayDecide(request: Decidable, { userId, via }: Decider, today: string): true | string {
  if (request.isOutdated) return 'What is to be approved has changed since; it must be asked for again.';
  if (request.state !== 'pending') return stateReasons[request.state] ?? 'It is decided already.';
  if (userId === null) return 'Only people can decide.';
  if (via === 'impersonation') return 'Nobody can decide in the name of somebody else.';
  if (request.requestedBy?.id === userId && !request.allowsOwn) return 'You asked for it yourself; somebody else has to decide.';
  const turn = readTurn(request.turn);
  if (seatsOf(turn, userId, today).length > 0) return true;
  const names = turn.seats.map((seat) => seat.name).join(', ');
  const waits = names === '' ? 'It is not your turn.' : `It is the turn of ${names}.`;
  return turn.spoken.includes(userId) ? `You have decided already. ${waits}` : waits;
}

const stateReasons: Readonly<Record<string, string>> = {
  granted: 'It is granted already.',
  refused: 'It is refused already.',
  cancelled: 'It was withdrawn.',
  expired: 'The time to decide has run out.',
};

/** What is stored, as far as it has the form of a turn. */
export function readTurn(value: unknown): Turn {
  const { seats, spoken } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Turn>;
  return {
    seats: Array.isArray(seats) ? (seats as readonly Seat[]) : [],
    spoken: Array.isArray(spoken) ? (spoken as readonly string[]) : [],
  };
}

function covers({ from, to }: Deputy, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
