import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button } from '../../../ui/kit/kit.ts';
import type { ImportProfile } from './types.ts';

/** That the columns of this file were assigned before, and how to have it so again. */
export function ProfileOffer({ profiles, onUse }: { profiles: readonly ImportProfile[]; onUse: (profile: ImportProfile) => void }) {
  return (
    <Alert color="blue" variant="light" icon={<Icon name="bookmark" />}>
      <span className="row">
        <span className="grow">{t('This file has the columns of a mapping that is remembered.')}</span>
        {profiles.slice(0, 3).map((profile) => (
          <Button key={profile.id} size="compact-sm" variant="default" onClick={() => onUse(profile)}>
            {t('Use {name}', { name: profile.name })}
          </Button>
        ))}
      </span>
    </Alert>
  );
}
