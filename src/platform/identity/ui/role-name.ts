import { label } from '../../../ui/i18n/t.ts';
import type { RoleRow } from './types.ts';

// Built-in roles have English names in the database; those that people made are shown as written.
export const roleName = (role: Pick<RoleRow, 'name' | 'key'>): string => (role.key ? label(role.name) : role.name);
export const roleDescription = (role: RoleRow): string => (role.key ? label(role.description ?? '') : (role.description ?? ''));
