import { label } from '../../../ui/i18n/t.ts';
import { placeholders } from '../rules/placeholders.ts';

/** A template for people to read: `Tents for {{company | your shop}}` -> `Tents for ‹their company›`. */
export function plainTemplate(template: string): string {
  return template.replace(/\{\{\s*([a-zA-Z.]+)\s*(?:\|[^}]*)?\}\}/g, (all, name: string) => {
    const known = placeholders.find((each) => each.name === name);
    return known ? `‹${label(known.label).toLowerCase()}›` : all;
  });
}
