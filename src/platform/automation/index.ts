// What other modules may use of automation, besides its records.
export { defineRecipe, type Recipe } from './recipe.ts';
export type { Definition, InputValue, Step, Trigger } from './rules/definition.ts';
