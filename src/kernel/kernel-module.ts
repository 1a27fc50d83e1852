import { defineModule } from './module.ts';

/** What the kernel itself brings: nothing that has a business meaning. */
export const kernelModule = defineModule({ name: 'kernel', dependsOn: [] });
