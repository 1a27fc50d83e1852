import { kindOf } from '../fields/server.ts';
import { schemaSql } from '../kernel/db/ddl.ts';
import { createRegistry, type Registry } from '../kernel/registry.ts';
import { modules } from './modules.ts';

export function programRegistry(): Registry {
  return createRegistry(modules, kindOf);
}

/** The schema that the declarations ask for, as one SQL script for an empty database. */
export function declaredSchema(): string {
  return schemaSql(programRegistry());
}
