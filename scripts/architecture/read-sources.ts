import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Import {
  line: number;
  specifier: string;
  /** Path from the repository's root when it is one of ours. */
  target: string | undefined;
  /** `import type`: nothing is loaded. */
  isType: boolean;
}

export interface SourceFile {
  /** Path from the repository's root. */
  path: string;
  /** The text with comments blanked out; lines stay where they are. */
  code: string;
  imports: Import[];
}

/** Reads all TypeScript under `src` and finds its imports; a scan by pattern, as parsing would take seconds for the same answer. */
export function readSources(root: string): SourceFile[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: root })
    .sort()
    .map((file) => readSource(file, readFileSync(path.join(root, file), 'utf8')));
}

export function readSource(file: string, text: string): SourceFile {
  const code = withoutComments(text);
  const pattern =
    /(?:^|[\n;])\s*(?:import\s*(?:[^'"`;()]*?from\s*)?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*)['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;
  const imports = [...code.matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const line = code.slice(0, match.index + match[0].length).split('\n').length;
    const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
    return { line, specifier, target, isType: /^\s*;?\s*(import|export)\s+type\b/.test(match[0]) };
  });
  return { path: file, code, imports };
}

/** Blanks out comments, leaving strings alone; `//` in a URL is in a string. */
function withoutComments(text: string): string {
  return text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (match, string: string | undefined) => (string === undefined ? match.replace(/[^\n]/g, ' ') : match),
  );
}
