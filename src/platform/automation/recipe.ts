import '../../kernel/module.ts';
import type { Definition } from './rules/definition.ts';

/** A rule that makes sense with what a module brings, ready to be added with one click and changed afterwards. */
export interface Recipe {
  /** `module.name`, kebab or camel case. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly icon?: string;
  readonly definition: Definition;
}

declare module '../../kernel/module.ts' {
  interface Module {
    /** Automations that this module suggests. */
    readonly recipes?: readonly Recipe[];
  }
}

/** Declares a recipe; name it in the module's manifest. */
export function defineRecipe(recipe: Recipe): Recipe {
  return recipe;
}
