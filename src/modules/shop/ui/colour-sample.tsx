import './shop.css';

const isColour = (value: string): boolean => /^#[0-9a-f]{6}$/i.test(value);

/** The shop's colours on light and on dark ground, as they are being typed. */
export function ColourSample({ light, dark }: { light: string; dark: string }) {
  return (
    <span className="colour-sample" aria-hidden="true">
      <span>{isColour(light) && <span style={{ background: light }} />}</span>
      <span>{isColour(dark) && <span style={{ background: dark }} />}</span>
    </span>
  );
}
