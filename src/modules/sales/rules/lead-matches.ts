/** A record that may be what a lead is about, with the reasons. */
export interface Match {
  readonly id: string;
  readonly title: string | null;
  readonly score: number;
  readonly verdict: 'likely' | 'possible' | 'unlikely';
  readonly reasons: readonly { readonly text: string }[];
}

export interface LeadMatches {
  readonly organizations: readonly Match[];
  readonly people: readonly Match[];
  /** Open deals of these organizations and people. */
  readonly opportunities: readonly { readonly id: string; readonly title: string; readonly organization: string | null }[];
}
