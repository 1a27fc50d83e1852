import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Menu, SegmentedControl } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { Articles } from './articles.tsx';
import { DrawerDialog } from './drawer-dialog.tsx';
import { ParkedDialog } from './parked-dialog.tsx';
import { SalePanel } from './sale-panel.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import type { SessionRow } from './till-types.ts';
import { useOffer, useSale } from './use-sale.ts';

interface SellProps {
  readonly session: SessionRow;
  readonly onLeave: () => void;
  /** This device is another till. */
  readonly onMove: () => void;
}

type Opened = 'takeBack' | 'drawer' | 'parked';

/** Products on one side, the sale on the other; on a phone one after the other. */
export function Sell({ session, onLeave, onMove }: SellProps) {
  const isPhone = useIsPhone();
  const state = useSale(session.id);
  const offer = useOffer(session, state.sale);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [side, setSide] = useState<'products' | 'sale'>('products');
  const count = state.sale.lines.reduce((sum, line) => sum + Number(line.quantity), 0);
  const close = () => setOpened(null);
  return (
    <div className="till" data-phone={isPhone || undefined}>
      <header className="till-head">
        <h1 className="truncate">
          <Icon name="cash-register" size={20} />
          <span className="truncate">
            {session.outlet.title} <span className="dim">{session.register}</span>
          </span>
        </h1>
        <div className="till-tools">
          <Button size="md" variant="default" leftSection={<Icon name="player-pause" />} onClick={() => setOpened('parked')}>
            {t('Parked')}
          </Button>
          <Button size="md" variant="default" leftSection={<Icon name="arrow-back-up" />} onClick={() => setOpened('takeBack')}>
            {t('Take back')}
          </Button>
          <Button size="md" variant="default" leftSection={<Icon name="coins" />} onClick={() => setOpened('drawer')}>
            {t('Drawer')}
          </Button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="md" variant="default" aria-label={t('More')} px={0} w={44} className="till-more">
                <Icon name="dots-vertical" />
              </Button>
            </Menu.Target>
            <Menu.Dropdown className="till-menu">
              <Menu.Item component={Link} to="/" leftSection={<Icon name="arrow-left" />}>
                {t('Back to Entente')}
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="switch-horizontal" />} onClick={onMove}>
                {t('Another till')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      {isPhone && (
        <SegmentedControl
          className="till-sides"
          fullWidth
          size="md"
          aria-label={t('Shown')}
          value={side}
          onChange={(value) => setSide(value as 'products')}
          data={[
            { value: 'products', label: t('Products') },
            { value: 'sale', label: count === 0 ? t('Current sale') : t('Sale ({count})', { count: formatNumber(count) }) },
          ]}
        />
      )}
      <main className="till-body">
        {(!isPhone || side === 'products') && <Articles session={session} onAdd={state.add} />}
        {(!isPhone || side === 'sale') && <SalePanel session={session} state={state} offer={offer} onNext={() => setSide('products')} />}
      </main>
      {isPhone && side === 'products' && count > 0 && (
        <Button className="till-go" size="lg" onClick={() => setSide('sale')} rightSection={<Icon name="arrow-right" />}>
          {offer.data ? formatMoney(offer.data.gross, offer.data.currency) : t('To the sale')}
        </Button>
      )}
      {opened === 'takeBack' && <TakeBackDialog session={session} onClose={close} />}
      {opened === 'parked' && <ParkedDialog session={session} state={state} offer={offer.data} onClose={close} />}
      {opened === 'drawer' && <DrawerDialog session={session} onClose={close} onClosed={onLeave} />}
    </div>
  );
}
