import { defineView } from '../../../ui/records/view.ts';

export const mailView = defineView({ record: 'notify.mail', isInNavigation: false });
