/** From the bottom up: each may import those before it. `ui` stands beside and is handled on its own. */
export const layers = ['kernel', 'fields', 'platform', 'modules', 'flows', 'apps'] as const;

export type Layer = (typeof layers)[number] | 'ui';

export interface Place {
  layer: Layer;
  /** "parties", when the layer is made of modules. */
  module: string | undefined;
  /** The path within the module, or within the layer. */
  inside: string;
  isBrowser: boolean;
  isIsomorphic: boolean;
  isTest: boolean;
}

/** Where a file under src/ belongs; undefined for files that are at no known place. */
export function placeOf(file: string): Place | undefined {
  const [root, layer = '', ...rest] = file.split('/');
  if (root !== 'src' || ![...layers, 'ui'].includes(layer)) return undefined;
  const hasModules = (layer === 'platform' || layer === 'modules') && rest.length > 1;
  const inside = (hasModules ? rest.slice(1) : rest).join('/');
  const isTest = /\.(test|test-d)\.tsx?$/.test(file) || /(^|\/)(testing|contract)\//.test(inside);
  const isBrowser =
    layer === 'ui' ||
    (hasModules && inside.startsWith('ui/')) ||
    isBrowserField(layer, inside) ||
    (layer === 'apps' && /^(staff|portal)\//.test(inside));
  const isIsomorphic =
    !isTest && ((hasModules && /^(records|rules)\/|^events\.ts$/.test(inside)) || (layer === 'fields' && inside.endsWith('/field.ts')));
  return { layer: layer as Layer, module: hasModules ? rest[0] : undefined, inside, isBrowser, isIsomorphic, isTest };
}

function isBrowserField(layer: string, inside: string): boolean {
  return layer === 'fields' && (inside.endsWith('.tsx') || /(^|\/)(views?|inputs?|input-[a-z-]+|editable)\.ts$/.test(inside));
}
