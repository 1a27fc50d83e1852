import { useState } from 'react';
import { TextInput } from '../../../../ui/kit/kit.ts';

interface InlineNumberProps {
  readonly label: string;
  /** Decimal text. */
  readonly value: string;
  readonly decimals: number;
  readonly onSave: (value: string) => Promise<unknown>;
}

/** A number that is changed where it stands: Enter or leaving keeps it, Escape gives it back. Comma and point both divide. */
export function InlineNumber({ label, value, decimals, onSave }: InlineNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    const text = (typed ?? value).trim().replace(',', '.');
    setTyped(null);
    if (new RegExp(`^\\d{1,12}(\\.\\d{1,${decimals}})?$`).test(text) && Number(text) !== Number(value)) void onSave(text);
  };
  return (
    <TextInput
      className="inline-number"
      size="xs"
      aria-label={label}
      inputMode="decimal"
      value={typed ?? value}
      onFocus={(e) => e.currentTarget.select()}
      onChange={(e) => setTyped(e.currentTarget.value)}
      onBlur={save}
      onKeyDown={(e) => {
        if (e.key === 'Enter') e.currentTarget.blur();
        if (e.key !== 'Escape') return;
        e.stopPropagation();
        setTyped(null);
      }}
    />
  );
}
