/** Something that the house's rules don't allow, and what to do instead. */
export interface Problem {
  file: string;
  line: number;
  rule: keyof typeof rules;
  detail: string;
}

/** What each rule says, why it is there, and the way out. design and reasons: docs/architecture.md. */
export const rules = {
  layers: {
    says: 'Imports point down only: kernel <- fields <- platform <- modules <- flows <- apps.',
    why: 'A lower layer that knows an upper one can no longer be understood or tested without it.',
    instead: 'Move what both need down; or let the upper one hand it in as an argument; or emit an event that the upper one subscribes to.',
  },
  browser: {
    says: 'src/ui and the ui/ folders run in the browser: they import src/ui, views, and what is isomorphic (records/, rules/, events.ts, field.ts).',
    why: 'Server code in the bundle is weight at best, and a leak at worst.',
    instead: 'Ask the server through src/ui/api; move a pure function that both need into rules/.',
  },
  server: {
    says: 'Server code does not import src/ui, ui/ folders or views.',
    why: 'The server would load React and the component library to answer a request.',
    instead: 'Move what both need into records/ or rules/, or into the isomorphic half of the kernel.',
  },
  facade: {
    says: 'A module reaches another only through its index.ts, records/, events.ts, or (in the browser) ui/index.ts.',
    why: 'Everything else is free to change; that is what makes a module a module.',
    instead: "Export what you need from the other module's index.ts, as a function with a docstring, or subscribe to its event.",
  },
  declared: {
    says: 'A module imports another only when its module.ts names it in dependsOn.',
    why: 'The graph of modules is read, drawn and ordered from there.',
    instead: 'Add the name to dependsOn, if the dependency is meant.',
  },
  acyclic: {
    says: 'The graph of modules has no cycles.',
    why: 'Modules in a cycle are one module with several names.',
    instead: 'Let the one that knows less emit an event, or put the process that joins them into src/flows.',
  },
  isomorphic: {
    says: 'records/, rules/, events.ts and field.ts run on the server and in the browser: they import nothing that belongs to one of them.',
    why: 'Forms check input with the very code that the server checks it with.',
    instead: 'Take what you need as an argument, or move the part that needs Node or the DOM to where it belongs.',
  },
  vendor: {
    says: 'Libraries with a face sit behind one folder each.',
    why: 'The look, the HTTP server and the job queue can then be changed in one place.',
    instead: 'Import from that folder; add there what it lacks.',
  },
  ambient: {
    says: 'Time comes from ctx.now or the clock, settings from kernel/config, ids and randomness from kernel/ids or node:crypto.',
    why: "Otherwise tests can't move the clock, and settings are read in places where nobody looks.",
    instead: 'Take them from the context, or as an argument.',
  },
  names: {
    says: 'Files are in kebab case, named after their main export.',
    why: 'One way to write a name means one way to find it.',
    instead: 'Rename the file.',
  },
} as const;

/** Problems as text for people, each rule explained once. */
export function describe(problems: readonly Problem[]): string {
  const used = Object.entries(rules).filter(([rule]) => problems.some((problem) => problem.rule === rule));
  return used
    .map(([rule, { says, why, instead }]) => {
      const places = problems
        .filter((problem) => problem.rule === rule)
        .map((problem) => `  ${problem.file}:${problem.line}  ${problem.detail}`);
      return [`${says}`, `  Why: ${why}`, `  Instead: ${instead}`, ...places].join('\n');
    })
    .join('\n\n');
}
