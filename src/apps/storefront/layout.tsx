import type { ReactNode } from 'react';
import type { PageProps } from './company-facts.ts';
import { say } from './words.ts';

/** The document around every page of the storefront. */
export function Layout({
  page,
  title,
  description,
  children,
}: {
  page: PageProps;
  title: string;
  description: string;
  children: ReactNode;
}) {
  const { company, language } = page;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === company.name ? title : `${title} · ${company.name}`}</title>
        <meta name="description" content={description} />
        <link rel="canonical" href={page.url} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:url" content={page.url} />
        <link rel="stylesheet" href={page.stylesheet} />
        <link rel="icon" href="/app/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#content">
          {say(language, 'Skip to content')}
        </a>
        <header className="bar">
          <a className="brand" href="/">
            <span className="mark" aria-hidden="true">
              {company.name.slice(0, 1)}
            </span>
            <span>{company.name}</span>
          </a>
          <nav aria-label="Main">
            <a className="button quiet" href="/portal">
              {say(language, 'Sign in')}
            </a>
          </nav>
        </header>
        <main id="content">{children}</main>
        <footer className="foot">
          <p>{[company.legalName ?? company.name, ...company.address].join(' · ')}</p>
        </footer>
      </body>
    </html>
  );
}
