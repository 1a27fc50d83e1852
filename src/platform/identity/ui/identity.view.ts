import { defineView } from '../../../ui/records/view.ts';

// Users, teams, roles and keys have pages of their own in the settings.
export const userView = defineView({ record: 'identity.user', isInNavigation: false });
export const teamView = defineView({ record: 'identity.team', isInNavigation: false });
export const roleView = defineView({ record: 'identity.role', isInNavigation: false });
export const apiKeyView = defineView({ record: 'identity.apiKey', isInNavigation: false });
export const invitationView = defineView({ record: 'identity.invitation', isInNavigation: false });
export const identityProviderView = defineView({ record: 'identity.identityProvider', isInNavigation: false });
export const scimTokenView = defineView({ record: 'identity.scimToken', isInNavigation: false });
export const directoryGroupView = defineView({ record: 'identity.directoryGroup', isInNavigation: false });
