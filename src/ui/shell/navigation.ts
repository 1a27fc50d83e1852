import { label } from '../i18n/t.ts';
import { may, meta } from '../api/session.ts';
import type { RecordMeta } from '../api/types.ts';
import { listHref } from '../records/record-href.ts';
import { viewFor } from '../records/view.ts';
import { screens } from './screen.ts';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: string;
  /** Smaller is further up in its group. */
  readonly place: number;
  /** Letter after `g`. */
  readonly shortcut?: string;
  readonly recordKey?: string;
  /** Address that answers how much waits there. */
  readonly count?: string;
  /** Stands before the home page: where the day begins. */
  readonly isFirst?: boolean;
}

export const isBeforeHome = (item: NavItem): boolean => item.isFirst === true;

export interface NavGroup {
  readonly name: string;
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** What the person may go to: lists of records and pages by area (a module, and those that stand with it), lists first where no place is said. */
export function navigation(): readonly NavGroup[] {
  const { modules, records } = meta();
  const areaOf = new Map(modules.map((module) => [module.name, module.area ?? module.name]));
  const placeOf = (area: string): number => modules.find((module) => module.name === area)?.place ?? 100;
  const areas = [...new Set(areaOf.values())].sort((a, b) => placeOf(a) - placeOf(b));
  const groups = areas.map((area) => ({
    name: area,
    label: label(modules.find((module) => module.name === area)?.label ?? area),
    items: [
      ...records
        .filter((record) => areaOf.get(record.module) === area && isDestination(record))
        .map((record) => {
          const { shortcut, place = 0 } = viewFor(record);
          return {
            place,
            to: listHref(record),
            label: label(record.labelPlural),
            icon: record.icon ?? 'table',
            recordKey: record.key,
            ...(shortcut ? { shortcut } : {}),
          };
        }),
      ...(area === 'settings' ? [] : screenItems(area)),
    ].sort((a, b) => a.place - b.place),
  }));
  return groups.filter((group) => group.items.length > 0);
}

// What the platform keeps is managed on settings pages, not in lists of its own.
const platformModules = new Set([
  'identity',
  'access',
  'audit',
  'files',
  'search',
  'notify',
  'approvals',
  'automation',
  'webhooks',
  'exchange',
  'settings',
  'views',
  'operations',
  'kernel',
]);

/** Whether people go to the list of a record type by itself, and create one from anywhere. */
export function isDestination(record: RecordMeta): boolean {
  if (record.internal) return false;
  return viewFor(record).isInNavigation ?? !platformModules.has(record.module);
}

/** Pages of one group of the navigation that the person may open. */
export function screenItems(group: string): readonly NavItem[] {
  return screens()
    .filter((screen) => screen.nav?.group === group && (!screen.permission || may(screen.permission)))
    .map((screen) => ({
      place: screen.nav?.order ?? 100,
      to: screen.path,
      label: label(screen.title),
      icon: screen.nav?.icon ?? 'settings',
      ...(screen.nav?.count ? { count: screen.nav.count } : {}),
      ...((screen.nav?.order ?? 100) < 0 ? { isFirst: true } : {}),
    }))
    .sort((a, b) => a.place - b.place);
}

/** Sections of the settings menu, in the order in which people look for them. */
const settingsSections = ['Company', 'Users and access', 'Records', 'Data', 'System'] as const;

/** The settings menu by section; pages that name no section come last. */
export function settingsGroups(): readonly NavGroup[] {
  const items = screenItems('settings');
  const sectionOf = new Map(screens().map((screen) => [screen.path, screen.nav?.section ?? '']));
  const named = settingsSections.map((section) => ({
    name: `settings-${section}`,
    label: label(section),
    items: items.filter((item) => sectionOf.get(item.to) === section),
  }));
  const rest = items.filter((item) => !settingsSections.some((section) => section === sectionOf.get(item.to)));
  return [...named, { name: 'settings-more', label: label('More'), items: rest }].filter((group) => group.items.length > 0);
}
