export interface AuditEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly audience: string;
  readonly via: string;
  readonly requestId: string | null;
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>> | null;
  readonly data: Readonly<Record<string, unknown>> | null;
}

export interface VerifyStatus {
  readonly ok: boolean | null;
  readonly sealedThrough: number | null;
  readonly unsealed: number | null;
  readonly problems: readonly { readonly seq?: number; readonly what?: string; readonly message?: string }[];
  readonly checkedAt: string | null;
  readonly running: { readonly id: string; readonly done: number; readonly total: number | null } | null;
}
