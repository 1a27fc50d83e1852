/** A piece of a template: words, or a field with what to say when it is empty. */
export type TemplatePart = { readonly text: string } | { readonly field: string; readonly otherwise: string | null };

export class TemplateError extends Error {
  readonly code = 'template';
  constructor(message: string) {
    super(message);
    this.name = 'TemplateError';
  }
}

const path = /^[a-z][a-zA-Z0-9_]*(\.[a-z][a-zA-Z0-9_]*){0,4}$/;

/**
 * Reads `Call {{name}} of {{organization.name | their company}}`. There are fields and words for when they are empty, and nothing
 * else: no code, no loops, no functions; what a value contains is never read as a template again.
 * @throws TemplateError for braces that do not close and names that are no fields
 */
export function parseTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  while (at < template.length) {
    const open = template.indexOf('{{', at);
    const close = open < 0 ? -1 : template.indexOf('}}', open);
    const text = template.slice(at, open < 0 ? undefined : open);
    if (text.includes('}}')) throw new TemplateError('“}}” stands without “{{” before it');
    if (text !== '') parts.push({ text });
    if (open < 0) break;
    if (close < 0) throw new TemplateError('“{{” is not closed by “}}”');
    parts.push(readField(template.slice(open + 2, close)));
    at = close + 2;
  }
  return parts;
}

function readField(inside: string): TemplatePart {
  const [name = '', ...rest] = inside.split('|');
  const field = name.trim();
  if (!path.test(field))
    throw new TemplateError(`“${field.slice(0, 60)}” is not the name of a field, as in {{name}} or {{organization.name}}`);
  return { field, otherwise: rest.length === 0 ? null : rest.join('|').trim() };
}

/** The fields that a template names. @throws TemplateError */
export function fieldsIn(template: string): readonly string[] {
  return parseTemplate(template).flatMap((part) => ('field' in part ? [part.field] : []));
}

/**
 * Fills a template. `valueOf` gives the text of a field, null when it is empty.
 * @throws TemplateError naming the field that is empty and has no words for that
 */
export function fillTemplate(
  template: string,
  valueOf: (field: string) => { readonly label: string; readonly text: string | null },
): string {
  return parseTemplate(template)
    .map((part) => {
      if ('text' in part) return part.text;
      const { label, text } = valueOf(part.field);
      if (text !== null && text !== '') return text;
      if (part.otherwise !== null) return part.otherwise;
      throw new TemplateError(`{{${part.field}}} cannot be filled: ${label} is empty`);
    })
    .join('');
}
