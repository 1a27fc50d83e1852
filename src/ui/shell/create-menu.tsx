import { useNavigate } from '@tanstack/react-router';
import { label, t } from '../i18n/t.ts';
import { meta } from '../api/session.ts';
import type { RecordMeta } from '../api/types.ts';
import { Icon } from '../kit/icon.tsx';
import { ActionIcon, Menu, Tooltip } from '../kit/kit.ts';
import { listHref } from '../records/record-href.ts';
import { isDestination } from './navigation.ts';

/** Record types that the person may create and that stand on their own. */
export function creatable(): readonly RecordMeta[] {
  return meta().records.filter((r) => r.can.create && isDestination(r));
}

export function CreateMenu() {
  const navigate = useNavigate();
  const records = creatable();
  if (records.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('Create')}>
          <ActionIcon variant="default" aria-label={t('Create')}>
            <Icon name="plus" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {records.map((record) => (
          <Menu.Item
            key={record.key}
            leftSection={<Icon name={record.icon ?? 'table'} />}
            onClick={() => void navigate({ to: `${listHref(record)}/new` })}
          >
            {label(record.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
