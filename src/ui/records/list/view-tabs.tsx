import { lazy, Suspense, useState } from 'react';
import { label, t } from '../../i18n/t.ts';
import { formatNumber } from '../../i18n/format.ts';
import { messageOf } from '../../api/problem.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { ActionIcon, Button, Menu } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { canSaveViews, changeView, deleteView } from './saved-views.ts';
import type { ListState, SavedView } from './list-state.ts';

const SaveViewDialog = lazy(() => import('./save-view-dialog.tsx'));

interface ViewTabsProps {
  readonly record: RecordMeta;
  readonly views: readonly SavedView[];
  readonly state: ListState;
  readonly count: { readonly value: number; readonly exact: boolean } | null;
}

/** Name of the list, how many, and its views as tabs: the module's own, saved ones, and saving the present look. */
export function ViewTabs({ record, views, state, count }: ViewTabsProps) {
  const [dialog, setDialog] = useState<'save' | 'rename' | null>(null);
  const { view } = state;
  const run = (work: Promise<unknown>) => work.catch((error: unknown) => toast(messageOf(error), { tone: 'error' }));
  return (
    <div className="list-head">
      <h1>{label(record.labelPlural)}</h1>
      {count && (
        <span className="list-count tabular" title={count.exact ? undefined : t('Estimated')}>
          {formatNumber(count.value)}
          {count.exact ? '' : '+'}
        </span>
      )}
      <nav className="view-tabs" aria-label={t('Views')}>
        <button type="button" className="view-tab" aria-current={view === null ? 'true' : undefined} onClick={() => state.openView(null)}>
          {t('All')}
        </button>
        {views.map((v) => (
          <button
            key={v.id}
            type="button"
            className="view-tab"
            aria-current={view?.id === v.id ? 'true' : undefined}
            onClick={() => state.openView(v.id)}
          >
            {v.row && <Icon name={v.isShared ? 'users' : 'bookmark'} size={13} />}
            {v.name}
          </button>
        ))}
      </nav>
      {view?.row && view.isMine && (
        <Menu>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('View {name}', { name: view.name })}>
              <Icon name="chevron-down" size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => setDialog('rename')}>
              {t('Rename or share')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="trash" />}
              color="red"
              onClick={() =>
                void run(
                  deleteView(record, view).then(() => {
                    state.openView(null);
                    toast(t('View deleted'));
                  }),
                )
              }
            >
              {t('Delete view')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {state.isChanged && canSaveViews() && (
        <span className="row view-save">
          {view?.row && view.isMine && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() =>
                void run(
                  changeView(record, view, { definition: state.look }).then(() => {
                    state.reset();
                    toast(t('View saved'));
                  }),
                )
              }
            >
              {t('Save')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={() => setDialog('save')}>
            {t('Save as view')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={state.reset}>
            {t('Reset')}
          </Button>
        </span>
      )}
      <Suspense fallback={null}>
        {dialog && (
          <SaveViewDialog record={record} state={state} view={dialog === 'rename' ? view : null} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </div>
  );
}
