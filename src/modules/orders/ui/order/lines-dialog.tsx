import { useState, type ReactNode } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { Button, Modal, NumberInput } from '../../../../ui/kit/kit.ts';
import { useAction } from '../../../../ui/settings/use-action.ts';
import './order.css';

export interface DialogLine {
  readonly id: string;
  readonly name: string;
  /** What is offered first, and between which numbers it may be. */
  readonly quantity: number;
  readonly min: number;
  readonly max: number | null;
}

interface LinesDialogProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly lines: readonly DialogLine[];
  readonly children?: ReactNode;
  /** Lines with how many of each; those with nothing are left out unless `keepsZero`. */
  readonly onRun: (lines: readonly { line: string; quantity: number }[]) => Promise<unknown>;
  readonly keepsZero?: boolean;
  readonly onClose: () => void;
}

/** Asks how many of each line something is to be done with. */
export function LinesDialog({ title, text, action, lines, children, onRun, keepsZero = false, onClose }: LinesDialogProps) {
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>(() =>
    Object.fromEntries(lines.map((line) => [line.id, line.quantity])),
  );
  const { act, isBusy } = useAction();
  const chosen = lines.map((line) => ({ line: line.id, quantity: counts[line.id] ?? 0 }));
  const wanted = keepsZero ? chosen.filter((each, i) => each.quantity !== lines[i]?.quantity) : chosen.filter((each) => each.quantity > 0);
  const run = async (): Promise<void> => {
    if (await act(() => onRun(wanted))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <p className="dim">{text}</p>
        <div className="order-dialog-lines">
          {lines.map((line) => (
            <div className="order-dialog-line" key={line.id}>
              <span>
                {line.name}
                {line.max !== null && <span className="dim"> {t('of {quantity}', { quantity: formatNumber(line.max) })}</span>}
              </span>
              <NumberInput
                aria-label={t('How many of {what}', { what: line.name })}
                value={counts[line.id] ?? 0}
                min={line.min}
                {...(line.max === null ? {} : { max: line.max })}
                decimalScale={3}
                onChange={(value) => setCounts({ ...counts, [line.id]: Number(value) || 0 })}
              />
            </div>
          ))}
        </div>
        {children}
        <div className="row" style={{ justifyContent: 'flex-end', marginTop: 16 }}>
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={wanted.length === 0}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
