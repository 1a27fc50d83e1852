export interface RangePoint {
  readonly key: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly actual: number;
  readonly isCovered: boolean;
}

interface RangeChartProps {
  readonly points: readonly RangePoint[];
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly formatValue: (value: number) => string;
  /** Says of one column what it is, on pointing at it. */
  readonly describe: (point: RangePoint) => string;
}

const [width, height, foot] = [640, 150, 18];

/** Ranges that were expected, and what came of each as a dot. The dot is filled where it lies in its range and a cross where not, so that colour alone says nothing. */
export function RangeChart({ points, label, formatValue, describe }: RangeChartProps) {
  if (points.length === 0) return null;
  const top = Math.max(...points.flatMap((p) => [p.high, p.actual]), 1) * 1.08;
  const step = width / points.length;
  const y = (value: number): number => height - (value / top) * height;
  return (
    <figure className="chart range-chart">
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height + foot}`} width="100%">
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <line key={share} className="chart-grid" x1="0" x2={width} y1={height * share} y2={height * share} />
        ))}
        {points.map((p, index) => {
          const x = (index + 0.5) * step;
          const at = y(p.actual);
          return (
            <g key={p.key}>
              <title>{describe(p)}</title>
              <rect
                className="range-bar"
                x={x - step * 0.27}
                width={step * 0.54}
                y={y(p.high)}
                height={Math.max(2, y(p.low) - y(p.high))}
                rx="3"
              />
              {p.isCovered ? (
                <circle className="range-hit" cx={x} cy={at} r="4.5" />
              ) : (
                <path className="range-miss" d={`M${x - 4.5} ${at - 4.5}l9 9M${x - 4.5} ${at + 4.5}l9 -9`} />
              )}
              <text className="range-name" x={x} y={height + 14} textAnchor="middle">
                {p.name}
              </text>
            </g>
          );
        })}
      </svg>
      <div className="chart-axis tabular">
        <span className="range-end">{points[0]?.name}</span>
        <span>
          {formatValue(0)} – {formatValue(top / 1.08)}
        </span>
        <span className="range-end">{points.at(-1)?.name}</span>
      </div>
    </figure>
  );
}
