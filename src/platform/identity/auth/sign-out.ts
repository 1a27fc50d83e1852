import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { stopImpersonating } from '../impersonation/stop.ts';
import { identityOf } from '../service.ts';
import { signOutAddress } from '../sso/logout.ts';
import { forward, orThrow, toReply } from './forward.ts';
import { tell } from './sign-in.ts';

/** Ends the session of this browser, and with it that of the identity provider where there is one (`next` of the answer). */
export async function signOut(request: HttpRequest): Promise<HttpReply> {
  const { credentialId, userId, via } = request.actor;
  if (via === 'impersonation') return stopImpersonating(request);
  const next = via === 'session' && credentialId !== null ? await signOutAddress(request.app, credentialId) : null;
  const reply = orThrow(await forward(request, '/sign-out', {}));
  if (via === 'session' && credentialId !== null) {
    // The notice reaches every process in a moment; here it must not take even that.
    identityOf(request.app).forget(credentialId);
    await tell(request, 'identity.userSignedOut', userId);
  }
  const { headers, ...answer } = next === null ? toReply(reply) : toReply({ ...reply, body: { ...reply.body, next } });
  // What the browser keeps of the pages and in its storage goes; cookies stay, as one of them only tells known devices apart.
  return { ...answer, headers: { ...headers, 'clear-site-data': '"cache", "storage"' } };
}
