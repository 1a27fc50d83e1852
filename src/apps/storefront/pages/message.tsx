import type { Frame, PageLink } from '../frame.ts';
import { Layout } from '../layout.tsx';

export interface MessageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly links: readonly PageLink[];
  /** Where the browser goes on by itself, after it showed this. */
  readonly forwardTo?: string;
}

/** A page with one thing to say: not found, thanks, check your mail, on the way to the payment. */
export function Message({ frame, title, text, links, forwardTo }: MessageProps) {
  return (
    <Layout frame={frame} head={{ title, isPrivate: true }}>
      {forwardTo && <meta httpEquiv="refresh" content={`0;url=${forwardTo}`} />}
      <section className="message">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <p className="actions">
          {links.map((each, index) => (
            <a key={each.href} className={index === 0 ? 'button' : 'button quiet'} href={each.href}>
              {each.label}
            </a>
          ))}
        </p>
      </section>
    </Layout>
  );
}
