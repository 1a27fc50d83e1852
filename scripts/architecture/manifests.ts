import type { Problem } from './problem.ts';
import type { SourceFile } from './read-sources.ts';
import { placeOf } from './layers.ts';

/** What a module's module.ts says of itself, read without running it. */
export interface Manifest {
  name: string;
  file: string;
  layer: string;
  dependsOn: readonly string[];
}

export function readManifests(files: readonly SourceFile[]): Map<string, Manifest> {
  const found = files.flatMap((file) => {
    const place = placeOf(file.path);
    if (!place?.module || place.inside !== 'module.ts') return [];
    const list = /\bdependsOn:\s*\[([^\]]*)\]/.exec(file.code)?.[1] ?? '';
    const dependsOn = [...list.matchAll(/['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
    return [{ name: place.module, file: file.path, layer: place.layer, dependsOn }];
  });
  return new Map(found.map((manifest) => [manifest.name, manifest]));
}

/** Each cycle once, as a problem of the module where it is found first. */
export function findCycles(manifests: ReadonlyMap<string, Manifest>): Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      const cycle = [...trail.slice(start), name].join(' -> ');
      problems.push({ file: manifests.get(name)?.file ?? name, line: 1, rule: 'acyclic', detail: cycle });
      return;
    }
    if (done.has(name)) return;
    for (const next of manifests.get(name)?.dependsOn ?? []) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of manifests.keys()) visit(name, []);
  return problems;
}
