export interface FaceProps {
  readonly name: string;
  readonly src?: string | null;
  readonly size?: number;
  /** Organizations and things are square, people round. */
  readonly square?: boolean;
}

/** Picture or initials; the colour follows from the name, so that a person has the same one everywhere. Decorative: the name stands beside it. */
export function Face({ name, src, size = 20, square = false }: FaceProps) {
  const [background, foreground] = palette[hash(name) % palette.length] ?? palette[0];
  return (
    <span
      className="face"
      data-square={square || undefined}
      aria-hidden="true"
      style={
        {
          width: size,
          height: size,
          fontSize: Math.max(8, Math.round(size * 0.42)),
          '--face-bg': background,
          '--face-fg': foreground,
        } as React.CSSProperties
      }
    >
      {src ? <img src={src} alt="" loading="lazy" /> : initials(name)}
    </span>
  );
}

// Background and text, each pair above 5:1.
const palette = [
  ['#dbe4ff', '#2b3f9e'],
  ['#d3f2e3', '#14593a'],
  ['#fde3cf', '#8a3d0a'],
  ['#e9ddfb', '#5a2ea6'],
  ['#d0eef2', '#10545f'],
  ['#fbdde4', '#982346'],
  ['#f3e9c2', '#6a4d06'],
  ['#e1e5ea', '#3b4453'],
] as const;

function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s,.&/-]+/)
    .filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : (words[0]?.[1] ?? '');
  return (first + last).toUpperCase();
}

function hash(text: string): number {
  let h = 7;
  for (const c of text) h = (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0;
  return h;
}
