import type { Report } from '../report.ts';
import { activity } from './activity.ts';
import { ageing } from './ageing.ts';
import { changes } from './changes.ts';
import { cycleTime } from './cycle-time.ts';
import { leaderboard } from './leaderboard.ts';
import { results } from './results.ts';
import { stages } from './stages.ts';
import { winRate } from './win-rate.ts';

/** Every report, in the order in which they are shown. */
export const reports: readonly Report[] = [results, changes, stages, cycleTime, winRate, leaderboard, activity, ageing];
