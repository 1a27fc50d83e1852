import type { ForecastLine } from '../../rules/forecast-line.ts';
import type { BackTest, Forecast } from '../../rules/blended-forecast.ts';

export type { ForecastLine } from '../../rules/forecast-line.ts';

export interface ForecastAnswer {
  readonly lines: readonly ForecastLine[];
  readonly currency: string;
  readonly definition: { readonly population: string; readonly date: string; readonly currency: string };
}

export interface BlendedAnswer extends Forecast {
  readonly backTest: readonly BackTest[];
  readonly covered: number;
  readonly currency: string;
  readonly definition: string;
}
