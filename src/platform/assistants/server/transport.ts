import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { JSONRPCMessage, MessageExtraInfo } from '@modelcontextprotocol/sdk/types.js';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Relay } from './relay.ts';

/**
 * The protocol's transport for one request, whose questions to the client have ids of their own: the SDK numbers them from 0 for each
 * server, and there is one for each request, perhaps in another process than the one that the answer reaches.
 */
export function createTransport(relay: Relay, sessionId: string | null, streams: boolean): WebStandardStreamableHTTPServerTransport {
  const transport = new WebStandardStreamableHTTPServerTransport({
    ...(sessionId === null ? {} : { sessionIdGenerator: () => sessionId }),
    enableJsonResponse: !streams,
  });
  const stops: (() => void)[] = [];
  const send = transport.send.bind(transport);
  transport.send = async (message, options) => {
    if (!('method' in message && 'id' in message)) return send(message, options);
    const id = newId();
    stops.push(relay.wait(id, (answer) => receive({ ...answer, id: message.id } as JSONRPCMessage)));
    return send({ ...message, id }, options);
  };
  const receive = (message: JSONRPCMessage): void =>
    (transport.onmessage as ((m: JSONRPCMessage, extra?: MessageExtraInfo) => void) | undefined)?.(message);
  const close = transport.close.bind(transport);
  transport.close = async () => {
    for (const stop of stops) stop();
    await close();
  };
  return transport;
}
