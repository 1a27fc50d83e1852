import { useCallback, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { label } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';

/** Runs what a button does, once at a time; says what came of it. Answers whether it went through. */
export function useAction(): { isBusy: boolean; act: (work: () => Promise<unknown>, done?: string) => Promise<boolean> } {
  const [isBusy, setIsBusy] = useState(false);
  const act = useCallback(async (work: () => Promise<unknown>, done?: string) => {
    setIsBusy(true);
    try {
      await work();
      if (done) toast(done);
      return true;
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
      return false;
    } finally {
      setIsBusy(false);
    }
  }, []);
  return { isBusy, act };
}
