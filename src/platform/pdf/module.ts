import { defineModule } from '../../kernel/module.ts';

/** Documents on paper: one description, drawn as an accessible PDF for the archive. */
export const pdfModule = defineModule({ name: 'pdf', dependsOn: [] });
