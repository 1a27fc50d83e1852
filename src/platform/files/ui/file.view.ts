import { defineView } from '../../../ui/records/view.ts';

export const fileView = defineView({ record: 'files.file', isInNavigation: false });
