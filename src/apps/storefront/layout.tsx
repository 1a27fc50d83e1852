import type { ReactNode } from 'react';
import type { Frame, Head } from './frame.ts';
import { DocumentHead } from './parts/document-head.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { say } from './words.ts';

/** The document around every page of the storefront. */
export function Layout({ frame, head, children, isPlain }: { frame: Frame; head: Head; children: ReactNode; isPlain?: boolean }) {
  return (
    <html lang={frame.language}>
      <DocumentHead frame={frame} head={head} />
      <body className={isPlain ? 'plain' : undefined}>
        <a className="skip" href="#content">
          {say(frame.language, 'Skip to content')}
        </a>
        <Header frame={frame} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
