import { useState } from 'react';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Face } from '../../../ui/kit/face.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Menu, Skeleton } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { TeamDialog } from './team-dialog.tsx';
import { teamTree, type TeamNode } from './team-tree.ts';
import type { TeamRow, UserRow } from './types.ts';
import { peopleChanged, useTeams, useUsers } from './use-people.ts';

type Open = { readonly team: TeamRow | null; readonly parent: string | null };

/** Teams as a tree: row scope "team" reaches a team and all below it. */
export default function Teams() {
  const teams = useTeams();
  const users = useUsers();
  const [open, setOpen] = useState<Open | null>(null);
  const [gone, setGone] = useState<TeamRow | null>(null);
  const tree = teamTree(teams.data ?? []);
  return (
    <SettingsPage
      title={t('Teams')}
      text={t('Whoever may see “the team’s” records sees those of the own team and of every team below it.')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setOpen({ team: null, parent: null })}>
          {t('New team')}
        </Button>
      }
    >
      <SettingsCard isFlush>
        {teams.error ? (
          <LoadProblem error={teams.error} />
        ) : !teams.data ? (
          <div className="table-wait">
            <Skeleton height={14} width="60%" />
            <Skeleton height={14} width="45%" />
          </div>
        ) : tree.length === 0 ? (
          <Empty
            icon="sitemap"
            title={t('No teams yet')}
            text={t('Teams decide whose records a manager sees. Small companies do well without.')}
          >
            <Button onClick={() => setOpen({ team: null, parent: null })}>{t('New team')}</Button>
          </Empty>
        ) : (
          <ul className="tree" aria-label={t('Teams')}>
            {tree.map((node) => (
              <Branch key={node.team.id} node={node} users={users.data ?? []} onOpen={setOpen} onDelete={setGone} />
            ))}
          </ul>
        )}
      </SettingsCard>
      {open && (
        <TeamDialog team={open.team} parent={open.parent} teams={teams.data ?? []} users={users.data ?? []} onClose={() => setOpen(null)} />
      )}
      {gone && (
        <ConfirmDialog
          isDangerous
          title={t('Delete the team {name}?', { name: gone.name })}
          text={t('Its members stay and have no team then. It can be brought back from the trash.')}
          confirm={t('Delete')}
          onConfirm={async () => {
            const record = findRecord('identity.team');
            if (record) await deleteRow(record, gone.id);
            await peopleChanged();
            toast(t('The team was deleted.'));
          }}
          onClose={() => setGone(null)}
        />
      )}
    </SettingsPage>
  );
}

interface BranchProps {
  readonly node: TeamNode;
  readonly users: readonly UserRow[];
  readonly onOpen: (open: Open) => void;
  readonly onDelete: (team: TeamRow) => void;
}

function Branch({ node: { team, children }, users, onOpen, onDelete }: BranchProps) {
  const members = users.filter((u) => u.active && u.team?.id === team.id);
  return (
    <li>
      <div className="tree-row">
        <Icon name={children.length > 0 ? 'sitemap' : 'users-group'} size={16} />
        <span className="grow cell-stack">
          <button type="button" className="cell-button link truncate" onClick={() => onOpen({ team, parent: null })}>
            {team.name}
          </button>
          <span className="dim truncate">
            {[
              team.lead?.title ? t('Led by {name}', { name: team.lead.title }) : null,
              tn(members.length, '{count} member', '{count} members'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="faces" aria-hidden="true">
          {members.slice(0, 5).map((u) => (
            <Face key={u.id} name={u.name} size={24} />
          ))}
          {members.length > 5 && <span className="dim">+{members.length - 5}</span>}
        </span>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <IconButton icon="dots" label={t('Actions for {name}', { name: team.name })} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="pencil" size={15} />} onClick={() => onOpen({ team, parent: null })}>
              {t('Edit')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="plus" size={15} />} onClick={() => onOpen({ team: null, parent: team.id })}>
              {t('New team below')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<Icon name="trash" size={15} />}
              disabled={children.length > 0}
              onClick={() => onDelete(team)}
            >
              {t('Delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.team.id} node={child} users={users} onOpen={onOpen} onDelete={onDelete} />
          ))}
        </ul>
      )}
    </li>
  );
}
