import '../home/home.css';
import { useQuery } from '@tanstack/react-query';
import { currentUser, session } from '../../../../ui/api/session.ts';
import { get } from '../../../../ui/api/request.ts';
import type { ListPage } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Progress, useLocalStorage } from '../../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { StepList, type Step } from '../../../../ui/settings/step-list.tsx';

const hasRows = async (path: string, atLeast: number, signal: AbortSignal): Promise<boolean> =>
  (await get<ListPage>(`${path}page[size]=${atLeast}`, signal).catch(() => null))?.data.length === atLeast;

const isShopOpen = async (signal: AbortSignal): Promise<boolean> =>
  (await get<readonly { isMet: boolean }[]>('/shop/settings/readiness', signal).catch(() => null))?.every(({ isMet }) => isMet) ?? false;

/** What is left to do in a new system; goes away when all is done, or when told to. Not in the demo, where all is there. */
export function FirstSteps() {
  const user = currentUser();
  const [isHidden, setIsHidden] = useLocalStorage({
    key: `entente-first-steps-hidden-${user?.id ?? ''}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const isOffered = !session().demo && !isHidden;
  const { data } = useQuery({
    queryKey: ['data', 'first-steps'],
    enabled: isOffered,
    queryFn: async ({ signal }) => {
      const [hasColleagues, hasImported, hasAddress, hasProducts, isShopReady] = await Promise.all([
        hasRows('/identity/users?filter[audience][eq]=staff&', 2, signal),
        hasRows('/exchange/imports?filter[state][eq]=done&', 1, signal),
        hasRows('/settings/company?filter[addresses][empty]=false&', 1, signal),
        hasRows('/catalog/products?', 1, signal),
        isShopOpen(signal),
      ]);
      return { hasColleagues, hasImported, hasAddress, hasProducts, isShopReady };
    },
  });
  if (!isOffered || !data) return null;
  const steps: readonly Step[] = [
    {
      to: '/settings/company',
      title: t('Complete the company profile'),
      text: t('Logo, address and tax id, as customers will see them.'),
      isDone: data.hasAddress || Boolean(session().company.logoUrl),
    },
    {
      to: '/settings/users',
      title: t('Invite colleagues'),
      text: t('Each with a role that says what they may see and do.'),
      isDone: data.hasColleagues,
    },
    {
      to: '/settings/import',
      title: t('Import your customers'),
      text: t('From a spreadsheet or an address book; everything can be undone.'),
      isDone: data.hasImported,
    },
    {
      to: '/catalog/products',
      title: t('Add what you sell'),
      text: t('Products and services with their prices; the tax rates of your country are there.'),
      isDone: data.hasProducts,
    },
    {
      to: '/settings/shop',
      title: t('Open the shop'),
      text: t('How it looks, how you deliver and how customers pay.'),
      isDone: data.isShopReady,
    },
    {
      to: '/profile',
      title: t('Protect your account'),
      text: t('Set up two-step sign-in with an app on your phone.'),
      isDone: user?.twoFactorEnabled === true,
    },
  ];
  const done = steps.filter((s) => s.isDone).length;
  if (done === steps.length) return null;
  return (
    <SettingsCard
      isFlush
      title={t('First steps')}
      text={t('{done} of {all} done', { done, all: steps.length })}
      actions={<IconButton icon="x" label={t('Hide the first steps')} onClick={() => setIsHidden(true)} />}
    >
      <div className="home-none">
        <Progress size="xs" value={(done / steps.length) * 100} aria-label={t('First steps')} />
      </div>
      <StepList steps={steps} />
    </SettingsCard>
  );
}
