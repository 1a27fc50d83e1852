import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { post } from '../../../ui/api/request.ts';
import { useLocalStorage } from '../../../ui/kit/kit.ts';
import type { Sale, SaleLine, SessionRow, TillArticle, TillOffer } from './till-types.ts';

export interface SaleState {
  readonly sale: Sale;
  add(article: Pick<TillArticle, 'id' | 'name' | 'imageId'>): void;
  change(key: string, part: Partial<SaleLine>): void;
  remove(key: string): void;
  set(part: Partial<Omit<Sale, 'saleKey'>>): void;
  /** A new one, with a key of its own. */
  clear(): void;
}

const emptySale = (): Sale => ({ saleKey: crypto.randomUUID(), lines: [], coupons: [], person: null, organization: null });

/** The sale on the screen of a session; kept in the browser until it is paid. */
export function useSale(sessionId: string): SaleState {
  const [sale, setSale] = useLocalStorage<Sale>({
    key: `entente-sale-${sessionId}`,
    defaultValue: emptySale(),
    getInitialValueInEffect: false,
  });
  return {
    sale,
    add: (article) =>
      setSale((now) => {
        // What has a price by hand stays as it is: another one of it is a line of its own.
        const same = now.lines.find((line) => line.product === article.id && line.discountPercent === null);
        return same
          ? { ...now, lines: now.lines.map((line) => (line === same ? { ...line, quantity: plusOne(line.quantity) } : line)) }
          : {
              ...now,
              lines: [
                ...now.lines,
                { ...article, product: article.id, key: crypto.randomUUID(), quantity: '1', discountPercent: null, reason: null },
              ],
            };
      }),
    change: (key, part) => setSale((now) => ({ ...now, lines: now.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) })),
    remove: (key) => setSale((now) => ({ ...now, lines: now.lines.filter((line) => line.key !== key) })),
    set: (part) => setSale((now) => ({ ...now, ...part })),
    clear: () => setSale(emptySale()),
  };
}

const plusOne = (quantity: string): string => String(Math.round((Number(quantity) + 1) * 1000) / 1000);

/** The sale as commands take it. */
export const saleInput = ({ lines, coupons, person, organization }: Sale): object => ({
  lines: lines.map(({ key, product, quantity, discountPercent, reason }) => ({
    key,
    product,
    quantity,
    ...(discountPercent ? { discountPercent, reason } : {}),
  })),
  coupons,
  ...(person ? { person: person.id } : {}),
  ...(organization ? { organization: organization.id } : {}),
});

/** What the sale comes to, worked out by the server each time it changes. */
export function useOffer(session: SessionRow, sale: Sale): UseQueryResult<TillOffer> {
  const input = saleInput(sale);
  return useQuery({
    queryKey: ['till-offer', session.id, JSON.stringify(input)],
    enabled: sale.lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await post<{ result: TillOffer }>(`/till/sessions/${session.id}/preview-sale`, input, { signal })).result,
  });
}
