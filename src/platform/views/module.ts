import { defineModule } from '../../kernel/module.ts';
import { savedViewPolicy } from './policies/saved-view.ts';
import { savedView } from './records/saved-view.ts';

export const viewsModule = defineModule({ name: 'views', dependsOn: ['identity'], records: [savedView], policies: [savedViewPolicy] });
