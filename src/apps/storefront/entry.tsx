import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import type { PageProps } from './company-facts.ts';
import { Home } from './pages/home.tsx';
import { NotFound } from './pages/not-found.tsx';

const pages = { home: Home, notFound: NotFound } as const;

export type PageName = keyof typeof pages;

/** A page as a stream of HTML that starts as soon as its head is known. */
export function renderPage(name: PageName, props: PageProps): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const out = new PassThrough();
    const { pipe } = renderToPipeableStream(createElement(pages[name], props), {
      onShellReady: () => resolve(pipe(out)),
      onShellError: reject,
    });
  });
}
