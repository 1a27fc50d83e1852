import { icons, type IconName } from './icons.ts';

export interface IconProps {
  readonly name: IconName | (string & {});
  readonly size?: number;
  readonly className?: string;
}

/** An icon by name, always decorative: the control it is in carries the words. An unknown name gives a dot. */
export function Icon({ name, size = 16, className }: IconProps) {
  const Shape = Object.hasOwn(icons, name) ? icons[name as IconName] : icons.point;
  return <Shape size={size} stroke={1.7} aria-hidden="true" className={className} />;
}
