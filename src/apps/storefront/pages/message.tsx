import type { Frame, PageLink } from '../frame.ts';
import { Layout } from '../layout.tsx';

export interface MessageProps {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** A page with one thing to say: not found, thanks, check your mail. */
export function Message({ frame, title, text, links }: MessageProps) {
  return (
    <Layout frame={frame} head={{ title, isPrivate: true }}>
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
