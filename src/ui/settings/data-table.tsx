import './settings.css';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Empty } from '../kit/empty.tsx';
import { Button, Skeleton } from '../kit/kit.ts';
import { LoadProblem } from '../kit/load-problem.tsx';
import { ScrollGroup } from './scroll-group.tsx';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Names the row to screen readers, and stays on a phone. */
  readonly isTitle?: boolean;
  readonly isNumeric?: boolean;
  /** Column of buttons: its heading is for screen readers only. */
  readonly isActions?: boolean;
  readonly width?: number | string;
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[] | undefined;
  readonly rowKey: (row: T) => string;
  readonly empty: { readonly icon: string; readonly title: string; readonly text?: string; readonly action?: ReactNode };
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** There is more: how to get it. */
  readonly more?: { readonly load: () => void; readonly isLoading: boolean } | null;
}

/** A short table as administration pages have it; on a phone each row becomes a card. Lists of records have the virtual one. */
export function DataTable<T>({ label: name, columns, rows, rowKey, empty, error, onRetry, more }: DataTableProps<T>) {
  if (error) return <LoadProblem error={error} {...(onRetry ? { onRetry } : {})} />;
  if (!rows)
    return (
      <div className="table-wait" aria-busy="true">
        {[0, 1, 2].map((i) => (
          <Skeleton key={i} height={14} width={`${70 - i * 14}%`} />
        ))}
      </div>
    );
  if (rows.length === 0)
    return (
      <Empty icon={empty.icon} title={empty.title} {...(empty.text ? { text: empty.text } : {})}>
        {empty.action}
      </Empty>
    );
  return (
    <>
      <ScrollGroup label={name}>
        <table className="data-table">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              {columns.map((c) => (
                <th key={c.key} scope="col" data-numeric={c.isNumeric || undefined} style={c.width ? { width: c.width } : undefined}>
                  {c.isActions ? <span className="sr-only">{c.title}</span> : c.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((c) => {
                  const Cell = c.isTitle ? 'th' : 'td';
                  return (
                    <Cell
                      key={c.key}
                      {...(c.isTitle ? { scope: 'row' as const } : {})}
                      data-label={c.isActions || c.isTitle ? undefined : c.title}
                      data-numeric={c.isNumeric || undefined}
                      data-actions={c.isActions || undefined}
                    >
                      {c.cell(row)}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollGroup>
      {more && (
        <div className="table-more">
          <Button variant="subtle" color="gray" loading={more.isLoading} onClick={more.load}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </>
  );
}
