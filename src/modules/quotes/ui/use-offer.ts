import { useQuery, useQueryClient } from '@tanstack/react-query';
import { messageOf } from '../../../ui/api/problem.ts';
import { runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { label } from '../../../ui/i18n/t.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { useLiveTypes } from '../../../ui/live/use-live.ts';
import type { EditorOffer, RunOnQuote } from './types.ts';

/** What is in a quote, as it is now, and how to change it. */
export function useOffer(record: RecordMeta, id: string, version: number) {
  const client = useQueryClient();
  const queryKey = ['offer', id];
  const again = (): Promise<void> => client.invalidateQueries({ queryKey });
  // Whoever changes the quote raises its version: the offer is then another.
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKey, version],
    queryFn: ({ signal }) => get<EditorOffer>(`/quotes/quotes/${id}/offer`, signal),
    placeholderData: (before) => before,
  });
  useLiveTypes(['quotes.quote', 'quotes.quoteLine', 'quotes.quoteComment'], () => void again());
  const run: RunOnQuote = async (command, input) => {
    try {
      const { result } = await runCommand(record, id, command, input);
      await again();
      return { ok: true, result };
    } catch (problem) {
      toast(label(messageOf(problem)), { tone: 'error' });
      await again();
      return { ok: false, result: null };
    }
  };
  return { offer: data, error, retry: refetch, run };
}
