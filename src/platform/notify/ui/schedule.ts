/** When a person may be mailed, and what they watch by themselves; times are on their own clock. */
export interface Schedule {
  readonly digestEvery: 'hourly' | 'daily' | 'weekly';
  readonly digestHour: number;
  readonly digestDay: number;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly quietRestDays: boolean;
  readonly calendar: string | null;
  readonly watchesOwned: boolean;
  readonly watchesCreated: boolean;
  readonly watchesMentioned: boolean;
  /** Of the profile; shown, not set here. */
  readonly timeZone: string;
}
