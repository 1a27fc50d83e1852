/** What a span says of itself: names, counts and codes; never values of records, addresses, or who it was. */
export type TraceAttributes = Readonly<Record<string, string | number | boolean>>;

export interface SpanOptions {
  readonly kind?: 'server' | 'client' | 'producer' | 'consumer';
  readonly attributes?: TraceAttributes;
  /** What it is part of, as a W3C `traceparent`, where that is not the span around it. */
  readonly parent?: string | undefined;
  /** What gave rise to it, as a `traceparent`: the request that queued a job. */
  readonly link?: string | undefined;
}

/** Of a span that is open. */
export interface OpenSpan {
  set(attributes: TraceAttributes): void;
}

/** What records spans; the program has one while OTEL_EXPORTER_OTLP_ENDPOINT is set (see open-tracing.ts). */
export interface Tracing {
  span<T>(name: string, options: SpanOptions, work: (span: OpenSpan) => Promise<T>): Promise<T>;
  /** The `traceparent` of the span that is open here; null outside of any. */
  current(): string | null;
  /** Sends what is still here. */
  close(): Promise<void>;
}

let tracing: Tracing | null = null;

/** From now on spans are recorded by it; null stops that. Once per process, by its composition root. */
export function recordTraces(by: Tracing | null): void {
  tracing = by;
}

/** Runs `work` as a span. Without tracing it is a call of `work` and nothing else. */
export function traced<T>(name: string, options: SpanOptions, work: (span: OpenSpan) => Promise<T>): Promise<T> {
  return tracing === null ? work(noSpan) : tracing.span(name, options, work);
}

export function isTracing(): boolean {
  return tracing !== null;
}

/** The `traceparent` of the span that is open here, to go with what continues elsewhere; null without tracing. */
export function currentTrace(): string | null {
  return tracing?.current() ?? null;
}

const noSpan: OpenSpan = { set() {} };
