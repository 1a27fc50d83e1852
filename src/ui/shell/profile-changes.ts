import { messageOf } from '../api/problem.ts';
import { post } from '../api/request.ts';
import { currentUser, reloadSession } from '../api/session.ts';
import { redraw } from './redraw.ts';
import { toast } from '../kit/toast-store.ts';

/** Saves what the person chose about themselves (name, locale, time zone) and draws everything anew in it. */
export async function changeProfile(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const user = currentUser();
  if (!user) return;
  try {
    await post('/identity/users/update-profile', changes);
    await reloadSession();
    redraw();
  } catch (error) {
    toast(messageOf(error), { tone: 'error' });
  }
}
