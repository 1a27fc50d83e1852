import type { Config } from '../config/config.ts';
import type { SpanOptions, Tracing } from './trace.ts';

/**
 * Sends spans by OTLP over HTTP to OTEL_EXPORTER_OTLP_ENDPOINT. The libraries are loaded here and nowhere else, so that a system
 * without it starts as fast and is as small as before.
 */
export async function openTracing(
  config: Pick<Config, 'traceEndpoint' | 'traceHeaders' | 'traceService' | 'traceRatio'>,
  version: string,
): Promise<Tracing | null> {
  if (config.traceEndpoint === undefined) return null;
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }, { AsyncLocalStorageContextManager }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
  ]);
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const exporter = new OTLPTraceExporter({ url: `${config.traceEndpoint}/v1/traces`, headers: config.traceHeaders });
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.traceService, 'service.version': version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(config.traceRatio / 100) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: 2000 })],
  });
  const tracer = provider.getTracer('entente', version);
  const kinds = {
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    producer: api.SpanKind.PRODUCER,
    consumer: api.SpanKind.CONSUMER,
  };

  const contextOf = (traceparent: string | undefined) => {
    const match = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent ?? '');
    if (!match?.[1] || !match[2]) return null;
    return { traceId: match[1], spanId: match[2], traceFlags: Number.parseInt(match[3] ?? '0', 16), isRemote: true };
  };
  const spanIn = (options: SpanOptions) => {
    const link = contextOf(options.link);
    return {
      kind: options.kind ? kinds[options.kind] : api.SpanKind.INTERNAL,
      ...(options.attributes ? { attributes: { ...options.attributes } } : {}),
      ...(link ? { links: [{ context: link }] } : {}),
    };
  };
  return {
    async span(name, options, work) {
      const parent = contextOf(options.parent);
      const around = parent ? api.trace.setSpanContext(api.context.active(), parent) : api.context.active();
      const span = tracer.startSpan(name, spanIn(options), around);
      try {
        return await api.context.with(api.trace.setSpan(around, span), () =>
          work({ set: (attributes) => void span.setAttributes({ ...attributes }) }),
        );
      } catch (error) {
        // The kind of error, not its message: that may hold what somebody typed.
        const { code, name: kind } = error as { code?: unknown; name?: string };
        span.setAttribute('error.type', typeof code === 'string' ? code : (kind ?? 'Error'));
        span.setStatus({ code: api.SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    current() {
      const context = api.trace.getSpanContext(api.context.active());
      return context ? `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}` : null;
    },
    close: () => provider.shutdown(),
  };
}
