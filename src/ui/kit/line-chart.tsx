import { useId, useState, type PointerEvent } from 'react';

export interface ChartPoint {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly value: number;
  /** Drawn as a dot: set by hand rather than fetched. */
  readonly isMarked?: boolean;
}

interface LineChartProps {
  readonly points: readonly ChartPoint[];
  /** What it shows, for screen readers. */
  readonly label: string;
  readonly formatValue: (value: number) => string;
  readonly formatDate: (date: string) => string;
  readonly height?: number;
}

const width = 640;

/** A series over time: line, soft area, and what is under the pointer. One colour; the numbers stand in a table beside it. */
export function LineChart({ points, label, formatValue, formatDate, height = 160 }: LineChartProps) {
  const gradient = useId();
  const [at, setAt] = useState<number | null>(null);
  if (points.length < 2) return null;
  const values = points.map((p) => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const pad = (high - low || Math.abs(high) || 1) * 0.12;
  const x = (index: number): number => (index / (points.length - 1)) * width;
  const y = (value: number): number => height - ((value - low + pad) / (high - low + 2 * pad)) * height;
  const line = points.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${y(p.value).toFixed(1)}`).join('');
  const point = at === null ? null : points[at];
  const follow = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    setAt(Math.max(0, Math.min(points.length - 1, Math.round(((event.clientX - box.left) / box.width) * (points.length - 1)))));
  };
  return (
    <figure className="chart">
      <figcaption className="chart-head tabular">
        <span>{formatDate((point ?? points.at(-1))?.date ?? '')}</span>
        <strong>{formatValue((point ?? points.at(-1))?.value ?? 0)}</strong>
      </figcaption>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        preserveAspectRatio="none"
        onPointerMove={follow}
        onPointerLeave={() => setAt(null)}
      >
        <defs>
          <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className="chart-stop" />
            <stop offset="1" className="chart-stop" stopOpacity="0" />
          </linearGradient>
        </defs>
        {[0.25, 0.5, 0.75].map((share) => (
          <line key={share} className="chart-grid" x1="0" x2={width} y1={height * share} y2={height * share} />
        ))}
        <path d={`${line}L${width} ${height}L0 ${height}Z`} fill={`url(#${gradient})`} />
        <path d={line} className="chart-line" />
        {points.map((p, i) => (p.isMarked ? <circle key={p.date} className="chart-mark" cx={x(i)} cy={y(p.value)} r="4" /> : null))}
        {point && at !== null && <line className="chart-cursor" x1={x(at)} x2={x(at)} y1="0" y2={height} />}
      </svg>
      <div className="chart-axis tabular">
        <span>{formatDate(points[0]?.date ?? '')}</span>
        <span>
          {formatValue(low)} – {formatValue(high)}
        </span>
        <span>{formatDate(points.at(-1)?.date ?? '')}</span>
      </div>
    </figure>
  );
}
