import type { PageProps } from '../company-facts.ts';
import { Layout } from '../layout.tsx';
import { say } from '../words.ts';

/** The first page a visitor sees: who this is, how to reach them, and the way into the portal. */
export function Home(page: PageProps) {
  const { company, language } = page;
  const t = (phrase: string): string => say(language, phrase);
  const lead = t('Your details, your company and everything we share with you, whenever you need it.');
  return (
    <Layout page={page} title={company.name} description={lead}>
      <section className="hero">
        <p className="eyebrow">{t('Welcome')}</p>
        <h1>{t('Everything between us in one place')}</h1>
        <p className="lead">{lead}</p>
        <a className="button" href="/portal">
          {t('Open your portal')}
        </a>
      </section>
      <section className="cards" aria-label={t('Open your portal')}>
        <article>
          <h2>{t('For customers')}</h2>
          <p>{t('Keep your contact details up to date and see what we have on file about you.')}</p>
        </article>
        <article>
          <h2>{t('For partners')}</h2>
          <p>{t('Work with us on shared customers, with the same facts on both sides.')}</p>
        </article>
      </section>
      <Contact {...page} />
    </Layout>
  );
}

function Contact({ company, language }: PageProps) {
  if (!company.email && !company.phone && company.address.length === 0) return null;
  const t = (phrase: string): string => say(language, phrase);
  return (
    <section className="contact" aria-labelledby="contact">
      <h2 id="contact">{t('Get in touch')}</h2>
      <dl>
        {company.email && (
          <div>
            <dt>{t('Write to us')}</dt>
            <dd>
              <a href={`mailto:${company.email}`}>{company.email}</a>
            </dd>
          </div>
        )}
        {company.phone && (
          <div>
            <dt>{t('Call us')}</dt>
            <dd>
              <a href={`tel:${company.phone}`}>{company.phone}</a>
            </dd>
          </div>
        )}
        {company.address.length > 0 && (
          <div>
            <dt>{t('Visit us')}</dt>
            <dd>
              <address>
                {company.address.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </address>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
