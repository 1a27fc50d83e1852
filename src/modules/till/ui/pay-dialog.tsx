import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Modal, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { cashGiven } from '../rules/cash-given.ts';
import { closeButton } from './close-button.ts';
import type { Sale, SessionRow, TillOffer, TillSold } from './till-types.ts';
import { saleInput } from './use-sale.ts';

interface PayDialogProps {
  readonly session: SessionRow;
  readonly sale: Sale;
  readonly offer: TillOffer;
  readonly onSold: (sold: TillSold) => void;
  readonly onClose: () => void;
}

const icons: Readonly<Record<string, string>> = { cash: 'cash', 'card-terminal': 'credit-card', account: 'file-invoice' };

/** How it is paid. The key of the sale goes along, so that pressing twice, or again after a lost answer, sells once. */
export function PayDialog({ session, sale, offer, onSold, onClose }: PayDialogProps) {
  const { currency, cash, paymentMethods } = offer;
  const [method, setMethod] = useState(paymentMethods[0]?.id ?? null);
  const [given, setGiven] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = paymentMethods.find((each) => each.id === method);
  const isCash = chosen?.provider === 'cash';
  const handed = isCash ? cashGiven(given, cash.payable, currency) : null;
  const isMissing = handed !== null && handed.change.startsWith('-');
  const money = (value: string): string => formatMoney(value, currency);
  const pay = async (sum = handed?.amount) => {
    if (!chosen || isBusy) return;
    setIsBusy(true);
    setProblem(null);
    try {
      const { result } = await post<{ result: TillSold }>(`/till/sessions/${session.id}/sell`, {
        ...saleInput(sale),
        paymentMethod: chosen.id,
        expectedTotal: offer.gross,
        saleKey: sale.saleKey,
        ...(isCash && sum ? { given: { amount: sum, currency } } : {}),
      });
      onSold(result);
    } catch (error) {
      setProblem(label(messageOf(error)));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('Pay {amount}', { amount: money(isCash ? cash.payable : offer.gross) })}
      closeButtonProps={closeButton()}
    >
      <Stack gap="md">
        {paymentMethods.length === 0 && (
          <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
            {t('No way to pay is set up for outlets. An administrator adds cash or a card terminal under Settings, Ways to pay.')}
          </Alert>
        )}
        <div className="till-methods" role="group" aria-label={t('Paid by')}>
          {paymentMethods.map((each) => (
            <button
              key={each.id}
              type="button"
              aria-pressed={each.id === method}
              disabled={each.refusal !== null}
              onClick={() => setMethod(each.id)}
            >
              <Icon name={icons[each.provider] ?? 'coins'} size={22} />
              {each.name}
              {each.credit && (
                <span className="dim">
                  {t('{amount} left', { amount: formatMoney(each.credit.available.amount, each.credit.available.currency) })}
                </span>
              )}
            </button>
          ))}
        </div>
        {problem && (
          <Alert color="red" variant="light" role="alert" icon={<Icon name="alert-triangle" />}>
            {problem}
          </Alert>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void pay();
          }}
        >
          <Stack gap="md">
            {isCash && (
              <>
                {cash.payable !== offer.gross && (
                  <p className="dim till-note">{t('{total}, rounded to coins', { total: money(offer.gross) })}</p>
                )}
                <div className="till-quick" role="group" aria-label={t('Sums in cash')}>
                  {cash.quick.map((sum, i) => (
                    <Button key={sum} size="lg" variant="default" disabled={isBusy} onClick={() => void pay(sum)}>
                      {i === 0 ? t('Exact') : money(sum)}
                    </Button>
                  ))}
                </div>
                <TextInput
                  size="lg"
                  label={t('Given in {currency}', { currency })}
                  inputMode="decimal"
                  autoComplete="off"
                  value={given}
                  onChange={(event) => setGiven(event.currentTarget.value)}
                />
                <p className="till-change tabular" aria-live="polite">
                  {handed === null
                    ? ''
                    : isMissing
                      ? t('{amount} missing', { amount: money(handed.change.slice(1)) })
                      : t('Change: {amount}', { amount: money(handed.change) })}
                </p>
              </>
            )}
            {chosen?.provider === 'card-terminal' && (
              <p className="till-note">{t('Type the amount into the terminal. Go on when it says that it was paid.')}</p>
            )}
            {chosen?.provider === 'account' && <p className="till-note">{t('It is put on the customer’s account and paid by invoice.')}</p>}
            {chosen && (
              <Button size="xl" type="submit" loading={isBusy} disabled={isCash && (handed === null || isMissing)}>
                {isCash ? t('Take payment') : chosen.provider === 'account' ? t('Put on account') : t('It was paid')}
              </Button>
            )}
          </Stack>
        </form>
      </Stack>
    </Modal>
  );
}
