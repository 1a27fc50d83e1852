// What other modules may use of automation, besides its records.
export { defineRecipe, type Recipe } from './recipe.ts';
export type { Definition, InputValue, Step, Trigger } from './rules/definition.ts';
export { startDemoRuns, type DemoRun } from './engine/start-demo-runs.ts';
export { fieldsIn, fillTemplate, TemplateError } from './rules/templates.ts';
