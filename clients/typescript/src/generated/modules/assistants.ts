// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Call of an assistant: `assistants.assistantCall`. */
export interface AssistantCall extends SystemFields {
  readonly tool: string;
  readonly owner: Ref;
  readonly key: Ref | null;
  readonly client: string | null;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly command: string | null;
  readonly outcome: string;
  readonly milliseconds: number;
}

/** What can be set on a call of an assistant. */
export interface AssistantCallInput {}

export interface AssistantCallFilter {
  readonly id?: Match<string, Choosable>;
  readonly tool?: Match<string, Textual> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly key?: Match<string, Choosable> | null;
  readonly client?: Match<string, Textual> | null;
  readonly recordType?: Match<string, Textual> | null;
  readonly recordId?: Match<string, Textual> | null;
  readonly command?: Match<string, Textual> | null;
  readonly outcome?: Match<string, Textual> | null;
  readonly milliseconds?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AssistantCallType {
  readonly row: AssistantCall;
  readonly input: AssistantCallInput;
  readonly filter: AssistantCallFilter;
  readonly sort: 'tool' | 'client' | 'recordType' | 'recordId' | 'command' | 'outcome' | 'milliseconds' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly owner: 'identity.user';
    readonly key: 'identity.apiKey';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {
    /** Keys that assistants used in the last 30 days */
    readonly usage: { readonly on: 'list'; readonly input: {} };
  };
}
