import { deAdminAccess } from './admin-access.ts';
import { deAdminConnect } from './admin-connect.ts';
import { deAdminData } from './admin-data.ts';
import { deImportNames } from './import-names.ts';
import { deAdminSettings } from './admin-settings.ts';
import { deAdminSystem } from './admin-system.ts';

/** Phrases of the administration screens. */
export const deAdmin = {
  ...deAdminAccess,
  ...deAdminConnect,
  ...deAdminData,
  ...deImportNames,
  ...deAdminSettings,
  ...deAdminSystem,
} as const;
