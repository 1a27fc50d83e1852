import './catalog.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findField, findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Menu } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { useCategoryDrag } from './use-category-drag.ts';

const CreateDialog = lazy(() => import('../../../ui/records/form/create-dialog.tsx'));

interface CategoryRow extends Row {
  readonly name: string;
  readonly parent: RefValue | null;
  readonly position: number | null;
  readonly visibility: string | null;
}

/** The shelves of the catalog as a tree: drag them where they belong, or move them up and down, in and out by their buttons. */
export default function CategoryTreePage() {
  const record = findRecord('catalog.category');
  const { act, isBusy } = useAction();
  const isPhone = useIsPhone();
  const [addingTo, setAddingTo] = useState<RefValue | 'top' | null>(null);
  const { data, error } = useRows('/catalog/categories', { sort: 'position,name', fields: 'name,parent,position,visibility' });
  const counts = useData<{ counts: Readonly<Record<string, number>> }>('/catalog/categories/product-counts');
  const rows = data as readonly CategoryRow[] | undefined;
  const byParent = Map.groupBy(rows ?? [], (row) => row.parent?.id ?? null);
  const done = () => refresh('/catalog/');
  const move = (row: CategoryRow, parent: string | null, position?: number) =>
    act(async () => {
      if (record) await runCommand(record, row.id, 'move', { parent, ...(position === undefined ? {} : { position }) });
      await done();
    });
  const dragOf = useCategoryDrag(rows ?? [], (row, parent, position) => void move(row, parent, position));
  if (!record) return null;
  const add = record.can.create && (
    <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setAddingTo('top')}>
      {t('Add category')}
    </Button>
  );
  const visibilities = findField(record, 'visibility')?.options ?? [];
  const branch = (parent: CategoryRow | null) => (
    <ul className={parent ? undefined : 'category-tree'} {...(parent ? {} : { 'aria-label': t('Categories') })}>
      {(byParent.get(parent?.id ?? null) ?? []).map((row, index, siblings) => {
        const seen = visibilities.find((option) => option.value === row.visibility);
        const above = siblings[index - 1];
        const count = counts.data?.counts[row.id] ?? 0;
        const steps = [
          { icon: 'arrow-up', name: t('Move {what} up', { what: row.name }), isPossible: index > 0, position: index - 1 },
          {
            icon: 'arrow-down',
            name: t('Move {what} down', { what: row.name }),
            isPossible: index < siblings.length - 1,
            position: index + 1,
          },
        ];
        return (
          <li key={row.id}>
            <div className="category-line" {...(record.can.update ? dragOf(row) : {})}>
              {record.can.update && (
                <span className="category-grip" aria-hidden="true">
                  <Icon name="grip-vertical" size={14} />
                </span>
              )}
              <Icon name="folder" size={16} />
              <span className="grow category-name">
                <Link className="link truncate" to={recordHref(record, row.id)}>
                  {row.name}
                </Link>
                {seen && seen.value !== 'everyone' && <Chip {...(seen.color ? { color: seen.color } : {})}>{label(seen.label)}</Chip>}
              </span>
              <span className="dim tabular category-count">{tn(count, '{count} product', '{count} products')}</span>
              {record.can.update && (
                <>
                  {/* On a phone they are in the menu, as the name needs the room. */}
                  {!isPhone &&
                    steps.map(({ icon, name, isPossible, position }) => (
                      <IconButton
                        key={icon}
                        icon={icon}
                        size={26}
                        label={name}
                        disabled={isBusy || !isPossible}
                        onClick={() => void move(row, parent?.id ?? null, position)}
                      />
                    ))}
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <IconButton icon="dots" size={26} label={t('More for {what}', { what: row.name })} />
                    </Menu.Target>
                    <Menu.Dropdown>
                      {isPhone &&
                        steps.map(({ icon, name, isPossible, position }) => (
                          <Menu.Item
                            key={icon}
                            disabled={isBusy || !isPossible}
                            onClick={() => void move(row, parent?.id ?? null, position)}
                          >
                            {name}
                          </Menu.Item>
                        ))}
                      <Menu.Item onClick={() => setAddingTo({ id: row.id, title: row.name })}>{t('Add a category within')}</Menu.Item>
                      <Menu.Item disabled={!above} onClick={() => above && void move(row, above.id)}>
                        {above ? t('Move into {what}', { what: above.name }) : t('Move into the one above')}
                      </Menu.Item>
                      <Menu.Item disabled={!parent} onClick={() => void move(row, parent?.parent?.id ?? null)}>
                        {t('Move out one level')}
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </>
              )}
            </div>
            {byParent.has(row.id) && branch(row)}
          </li>
        );
      })}
    </ul>
  );
  return (
    <SettingsPage
      title={t('Categories')}
      text={t('The shelves of your catalog, in the order in which the shop shows them.')}
      actions={add}
      back={{ to: '/catalog/products', label: t('Products') }}
    >
      <SettingsCard>
        {rows && rows.length > 0 ? (
          branch(null)
        ) : (
          <DataTable
            label={t('Categories')}
            rows={rows}
            error={error}
            rowKey={(row) => row.id}
            columns={[]}
            empty={{
              icon: 'sitemap',
              title: t('No categories yet'),
              text: t('They are the shelves of your shop. An import of products makes them too.'),
              action: add,
            }}
          />
        )}
      </SettingsCard>
      {addingTo && (
        <Suspense fallback={null}>
          <CreateDialog
            record={record}
            preset={addingTo === 'top' ? {} : { parent: addingTo }}
            onClose={() => setAddingTo(null)}
            onCreated={() => {
              setAddingTo(null);
              void done();
            }}
          />
        </Suspense>
      )}
    </SettingsPage>
  );
}
