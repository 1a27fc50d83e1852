/** What keeps one client, or one import, from costing everybody else. */
export const limits = {
  /** Streams that one person (or key) may hold open on one server: windows, devices, programs. */
  connectionsPerPerson: 20,
  /** Bytes that may wait for a client that reads slowly; then it is dropped, comes back and asks again for what it shows. */
  waitingBytes: 256 * 1024,
  /** Milliseconds between comments that keep proxies from cutting a quiet stream, and tell us of clients that are gone. */
  heartbeatMs: 15_000,
  /** Milliseconds after which a stream's session or key is looked up again, though nobody said that it changed. */
  recheckMs: 5 * 60_000,
  /** How long a number is waited for that others overtook: transactions that take longer are not told of. */
  gapMs: 5 * 60_000,
  /** Record types, shown rows and open records that one stream may subscribe to. */
  types: 50,
  records: 600,
  details: 20,
  /** Events read at once. */
  page: 1000,
  /** Milliseconds from the beginning of one batch to the next: under load batches grow rather than statements. */
  pauseMs: 20,
  /** More changed records of a type than this within a second are told as "many changed". */
  burst: 100,
  burstWindowMs: 1000,
  /** How long changes are remembered for those who subscribe after their data was read, and how many. */
  memoryMs: 60_000,
  memory: 2000,
} as const;
