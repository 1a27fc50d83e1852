import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator watches, for Prometheus. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: 100 });

const requests = new Histogram({
  name: 'entente_http_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});

export function observeRequest(method: string, route: string, status: number, seconds: number): void {
  requests.observe({ method, route, status: String(status) }, seconds);
}

export function counter(name: string, help: string, labelNames: string[] = []): Counter {
  return new Counter({ name: `entente_${name}`, help, labelNames, registers: [metrics] });
}

/** How values spread over the upper bounds given. */
export function histogram(name: string, help: string, buckets: number[]): Histogram {
  return new Histogram({ name: `entente_${name}`, help, buckets, registers: [metrics] });
}

/** A value read when Prometheus asks. */
export function gauge(name: string, help: string, read: () => number | Promise<number>): Gauge {
  return new Gauge({
    name: `entente_${name}`,
    help,
    registers: [metrics],
    async collect() {
      this.set(await read());
    },
  });
}
