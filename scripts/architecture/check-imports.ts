import { layers, placeOf } from './layers.ts';
import type { Place } from './layers.ts';
import type { Manifest } from './manifests.ts';
import type { Problem } from './problem.ts';
import type { Import, SourceFile } from './read-sources.ts';

/** The rules on who may import whom. Tests may reach for anything: they look at the whole. */
export function checkImports(files: readonly SourceFile[], manifests: ReadonlyMap<string, Manifest>): Problem[] {
  return files.flatMap((file) => {
    const from = placeOf(file.path);
    if (!from || from.isTest) return [];
    return file.imports.flatMap((each): Problem[] => {
      const found = each.target === undefined ? checkVendor(file.path, from, each) : checkOwn(from, each.target, each.isType, manifests);
      return found ? [{ file: file.path, line: each.line, rule: found, detail: `imports ${each.target ?? each.specifier}` }] : [];
    });
  });
}

function checkOwn(from: Place, target: string, isType: boolean, manifests: ReadonlyMap<string, Manifest>): Problem['rule'] | undefined {
  const to = placeOf(target);
  if (!to) return undefined;
  // Types load nothing; whether they fit both sides the two type checks find out.
  if (!isType && from.isIsomorphic && (to.isBrowser || isServerOnly(to))) return 'isomorphic';
  if (!isType && from.isBrowser && from.layer !== 'apps' && isServerOnly(to)) return 'browser';
  if (!isType && !from.isBrowser && to.isBrowser && from.layer !== 'apps') return 'server';
  if (to.layer !== 'ui' && from.layer !== 'ui' && layers.indexOf(to.layer) > layers.indexOf(from.layer)) return 'layers';
  // src/ui is below the modules: what it shows of them they hand in.
  if (from.layer === 'ui' && layers.indexOf(to.layer as (typeof layers)[number]) > layers.indexOf('fields')) return 'layers';
  if (to.module === undefined || (to.layer === from.layer && to.module === from.module)) return undefined;
  if (!isFacade(to) && !(from.layer === 'apps' && to.inside === 'module.ts')) return 'facade';
  if (from.module !== undefined && !manifests.get(from.module)?.dependsOn.includes(to.module)) return 'declared';
  return undefined;
}

function isFacade(to: Place): boolean {
  return /^(index\.ts|events\.ts|records\/.*|ui\/index\.tsx?)$/.test(to.inside);
}

/** Folders of a module that only the server loads. */
function isServerOnly(to: Place): boolean {
  if (to.isTest || to.isIsomorphic || to.isBrowser) return false;
  if (to.layer === 'platform' || to.layer === 'modules') return true;
  if (to.layer === 'fields') return to.inside.endsWith('server.ts');
  if (to.layer === 'kernel')
    return (
      /^(db|http|jobs|config|log|testing|command\/run|list\/(list|page|select|filter))/.test(to.inside) && !to.inside.endsWith('/types.ts')
    );
  return to.layer === 'flows';
}

/** Package, and the folders that may import it. */
const homes: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^@(mantine|tabler)\//, /^src\/ui\/kit\//, 'src/ui/kit'],
  [/^(fastify|@fastify\/.*|@scalar\/.*)$/, /^src\/kernel\/http\//, 'src/kernel/http'],
  [/^graphile-worker/, /^src\/kernel\/jobs\//, 'src/kernel/jobs'],
  [/^better-auth/, /^src\/platform\/identity\//, 'src/platform/identity'],
];

function checkVendor(file: string, from: Place, { specifier }: Import): Problem['rule'] | undefined {
  if (from.isIsomorphic && (specifier.startsWith('node:') || ['pg', 'kysely', 'react', 'react-dom'].includes(specifier)))
    return 'isomorphic';
  if (from.isBrowser && /^(node:|pg$|pg-|kysely$|pino$)/.test(specifier)) return 'browser';
  return homes.some(([name, home]) => name.test(specifier) && !home.test(file)) ? 'vendor' : undefined;
}
