import { defineView } from '../../../ui/records/view.ts';

export const importView = defineView({ record: 'exchange.import', isInNavigation: false });
export const importProfileView = defineView({ record: 'exchange.importProfile', isInNavigation: false });
