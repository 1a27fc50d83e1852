import type { PageProps } from '../company-facts.ts';
import { Layout } from '../layout.tsx';
import { say } from '../words.ts';

export function NotFound(page: PageProps) {
  const t = (phrase: string): string => say(page.language, phrase);
  return (
    <Layout page={page} title={t('Page not found')} description={t('There is nothing at this address.')}>
      <section className="hero">
        <h1>{t('Page not found')}</h1>
        <p className="lead">{t('There is nothing at this address.')}</p>
        <a className="button" href="/">
          {t('Back to the start')}
        </a>
      </section>
    </Layout>
  );
}
