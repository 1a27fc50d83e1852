import { deAdminAccess } from './admin-access.ts';
import { deAdminConnect } from './admin-connect.ts';
import { deAdminData } from './admin-data.ts';
import { deAdminSettings } from './admin-settings.ts';
import { deAdminSystem } from './admin-system.ts';

/** Phrases of the administration screens. */
export const deAdmin = { ...deAdminAccess, ...deAdminConnect, ...deAdminData, ...deAdminSettings, ...deAdminSystem } as const;
