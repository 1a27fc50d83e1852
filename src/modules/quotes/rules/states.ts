interface Stated {
  readonly state: string;
}

export const onlyDrafts = ({ state }: Stated): true | string => {
  if (state === 'draft') return true;
  return state === 'inApproval' || state === 'approved'
    ? 'Take the quote back to draft to change it: an approval holds for what was shown.'
    : 'Only a draft can be changed. Revise the quote to offer something else.';
};

/** Why a quote cannot be answered by its buyer (any more); null when it can. */
export type Closed = 'expired' | 'accepted' | 'declined' | 'replaced' | 'withdrawn' | 'notSent';

/**
 * By the clock, not by what a job has got to: a quote is over at the very instant at which it expires.
 * @param now ISO instant
 */
export function closedBecause(quote: { readonly state: string; readonly expiresAt: string | null }, now: string): Closed | null {
  switch (quote.state) {
    case 'sent':
      return quote.expiresAt !== null && Date.parse(quote.expiresAt) <= Date.parse(now) ? 'expired' : null;
    case 'expired':
    case 'accepted':
    case 'declined':
    case 'replaced':
    case 'withdrawn':
      return quote.state;
    default:
      return 'notSent';
  }
}
