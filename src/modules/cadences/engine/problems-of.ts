import type { FieldProblem } from '../../../kernel/record/field.ts';
import { fieldsIn, TemplateError } from '../../../platform/automation/index.ts';
import { placeholders } from '../rules/placeholders.ts';
import type { Definition } from '../rules/definition.ts';

/** What keeps a cadence from being used, in words, each at its place. A draft may have some. */
export function problemsOf(definition: Definition, taskKinds: readonly string[]): readonly FieldProblem[] {
  const { steps, window } = definition;
  const problems: FieldProblem[] = [];
  const add = (pointer: string, code: string, message: string): void =>
    void problems.push({ pointer: `/definition${pointer}`, code, message });
  if (!steps.some((step) => step.kind !== 'wait')) add('/steps', 'empty', 'needs at least one e-mail or task');
  if (steps.at(-1)?.kind === 'wait')
    add(`/steps/${steps.length - 1}`, 'last', 'a wait at the end waits for nothing: remove it or add a step');
  if (window.to <= window.from) add('/window', 'order', 'has to end later than it begins');
  if (window.days.length === 0) add('/window', 'days', 'needs at least one day');
  const seen = new Set<string>();
  for (const [index, step] of steps.entries()) {
    const at = `/steps/${index}`;
    if (seen.has(step.id)) add(at, 'id', 'has the same id as another step');
    seen.add(step.id);
    if (step.kind === 'email') {
      if (step.subject.trim() === '') add(`${at}/subject`, 'required', 'the e-mail needs a subject');
      if (step.body.trim() === '') add(`${at}/body`, 'required', 'the e-mail needs a text');
      for (const [name, text] of [
        ['subject', step.subject],
        ['body', step.body],
      ] as const)
        checkTemplate(`${at}/${name}`, text, add);
    }
    if (step.kind === 'task') {
      if (step.title.trim() === '') add(`${at}/title`, 'required', 'the task needs a title');
      if (!taskKinds.includes(step.taskKind)) add(`${at}/taskKind`, 'choice', 'is no kind of task');
      for (const [name, text] of [
        ['title', step.title],
        ['description', step.description],
      ] as const)
        checkTemplate(`${at}/${name}`, text, add);
    }
  }
  return problems;
}

function checkTemplate(pointer: string, text: string, add: (pointer: string, code: string, message: string) => void): void {
  try {
    for (const field of fieldsIn(text))
      if (!placeholders.some((known) => known.name === field)) add(pointer, 'placeholder', `knows no placeholder {{${field}}}`);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    add(pointer, 'template', error.message);
  }
}
