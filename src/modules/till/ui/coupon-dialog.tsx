import { useState } from 'react';
import { t } from '../../../ui/i18n/t.ts';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Modal, Stack, TextInput } from '../../../ui/kit/kit.ts';
import { closeButton } from './close-button.ts';
import type { SaleState } from './use-sale.ts';

/** Codes that the buyer brought along. Whether they hold is said with the total. */
export function CouponDialog({ state, onClose }: { state: SaleState; onClose: () => void }) {
  const [code, setCode] = useState('');
  const { coupons } = state.sale;
  return (
    <Modal opened onClose={onClose} title={t('Coupon')} closeButtonProps={closeButton()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const given = code.trim();
          if (given && !coupons.includes(given)) state.set({ coupons: [...coupons, given] });
          onClose();
        }}
      >
        <Stack gap="md">
          {coupons.map((each) => (
            <span key={each} className="row">
              <strong className="grow">{each}</strong>
              <IconButton
                icon="x"
                size={44}
                label={t('Remove {what}', { what: each })}
                onClick={() => state.set({ coupons: coupons.filter((one) => one !== each) })}
              />
            </span>
          ))}
          <TextInput
            size="lg"
            data-autofocus
            label={t('Code')}
            autoComplete="off"
            maxLength={60}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button size="lg" type="submit">
            {t('Done')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
