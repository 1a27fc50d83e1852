import { useNavigate } from '@tanstack/react-router';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import type { BulkActionProps } from '../../../../ui/records/view.ts';

const most = 20;

/** Takes several selected leads to one screen, where they become one deal. */
export default function ConvertTogether({ selected }: BulkActionProps) {
  const navigate = useNavigate();
  const ids = selected && 'ids' in selected ? selected.ids : [];
  const [first, ...others] = ids;
  if (first === undefined || others.length === 0 || ids.length > most) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon name="git-merge" size={14} />}
      onClick={() => void navigate({ to: `/sales/convert/${first}`, search: { also: others.join(',') } as never })}
    >
      {t('Convert together')}
    </Button>
  );
}
