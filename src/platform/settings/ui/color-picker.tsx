import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Menu, UnstyledButton } from '../../../ui/kit/kit.ts';

const colors = [
  ['gray', 'Gray'],
  ['blue', 'Blue'],
  ['teal', 'Teal'],
  ['green', 'Green'],
  ['yellow', 'Yellow'],
  ['orange', 'Orange'],
  ['red', 'Red'],
  ['violet', 'Violet'],
] as const;

/** One of the theme's colours, shown as the chip it will be. */
export function ColorPicker({ label: name, value, onChange }: { label: string; value: string; onChange: (color: string) => void }) {
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className="swatch chip" data-color={value} aria-label={name} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('Colour')}>
        {colors.map(([color, text]) => (
          <Menu.Item key={color} onClick={() => onChange(color)}>
            <Chip color={color}>{label(text)}</Chip>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
