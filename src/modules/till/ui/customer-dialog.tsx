import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Modal, Stack } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { closeButton } from './close-button.ts';
import type { SaleState } from './use-sale.ts';

/** Who buys, where they want it known: their prices, their history, and the receipt in their name. */
export function CustomerDialog({ state, onClose }: { state: SaleState; onClose: () => void }) {
  const { person, organization } = state.sale;
  const [people, companies] = [findRecord('parties.person'), findRecord('parties.organization')];
  return (
    <Modal opened onClose={onClose} title={t('Customer')} closeButtonProps={closeButton()}>
      <Stack gap="md" className="till-big">
        {people && <RecordPicker record={people} label={t('Person')} value={person} onChange={(value) => state.set({ person: value })} />}
        {companies && (
          <RecordPicker
            record={companies}
            label={t('Organization')}
            value={organization}
            onChange={(value) => state.set({ organization: value })}
          />
        )}
        <Button size="lg" onClick={onClose}>
          {t('Done')}
        </Button>
      </Stack>
    </Modal>
  );
}
