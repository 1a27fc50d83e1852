import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Manifest } from './manifests.ts';

const markers = { start: '<!-- module-graph:start (written by npm run architecture) -->', end: '<!-- module-graph:end -->' };

/** The modules and what they depend on, as a mermaid diagram; edges that follow from others are left out, to be readable. */
export function moduleGraph(manifests: ReadonlyMap<string, Manifest>): string {
  const group = (layer: string): string[] => {
    const names = [...manifests.values()]
      .filter((manifest) => manifest.layer === layer)
      .map((manifest) => manifest.name)
      .sort();
    return names.length > 0 ? [`  subgraph ${layer}`, ...names.map((name) => `    ${name}`), '  end'] : [];
  };
  const edges = [...manifests.values()]
    .flatMap((manifest) => directDependencies(manifest, manifests).map((to) => `  ${manifest.name} --> ${to}`))
    .sort();
  return ['```mermaid', 'flowchart TD', ...group('modules'), ...group('platform'), ...edges, '```'].join('\n');
}

/** True when the page shows this graph. */
export function isGraphCurrent(page: string, graph: string): boolean {
  return existsSync(page) && readFileSync(page, 'utf8').includes(between(graph));
}

export function writeGraph(page: string, graph: string): void {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : `# Architecture\n\n${markers.start}\n${markers.end}\n`;
  const [start, end] = [text.indexOf(markers.start), text.indexOf(markers.end)];
  if (start < 0 || end < start) throw new Error(`${page} needs the lines ${markers.start} and ${markers.end} where the graph goes.`);
  writeFileSync(page, text.slice(0, start) + between(graph) + text.slice(end + markers.end.length));
}

function between(graph: string): string {
  return `${markers.start}\n\n${graph}\n\n${markers.end}`;
}

function directDependencies(manifest: Manifest, manifests: ReadonlyMap<string, Manifest>): string[] {
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const next of manifests.get(from)?.dependsOn ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reaches(next, seen);
    }
    return seen;
  };
  return manifest.dependsOn.filter((to) => !manifest.dependsOn.some((other) => other !== to && reaches(other, new Set()).has(to)));
}
