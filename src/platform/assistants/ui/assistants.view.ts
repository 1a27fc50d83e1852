import { defineView } from '../../../ui/records/view.ts';

export const callView = defineView({ record: 'assistants.assistantCall', isInNavigation: false });
