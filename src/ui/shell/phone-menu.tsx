import { t } from '../i18n/t.ts';
import { Drawer } from '../kit/kit.ts';
import type { NavGroup } from './navigation.ts';
import { SideNav } from './side-nav.tsx';

/** The whole navigation on a phone. */
export function PhoneMenu({ groups, onClose }: { groups: readonly NavGroup[]; onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} title={t('Menu')} size="84%" closeButtonProps={{ 'aria-label': t('Close') }}>
      <SideNav groups={groups} isNarrow={false} isInDrawer />
    </Drawer>
  );
}
