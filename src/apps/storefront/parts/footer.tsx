import { phoneText } from '../../../fields/phone/phone-text.ts';
import type { Frame } from '../frame.ts';
import { say } from '../words.ts';

export function Footer({ frame }: { frame: Frame }) {
  const { company, language, base, footerLinks } = frame;
  return (
    <footer className="foot">
      <div className="foot-columns">
        <section aria-labelledby="foot-company">
          <h2 id="foot-company">{company.legalName ?? company.name}</h2>
          <address>
            {company.address.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {company.email && <a href={`mailto:${company.email}`}>{company.email}</a>}
            {company.phone && <a href={`tel:${company.phone}`}>{phoneText(company.phone)}</a>}
          </address>
        </section>
        <nav aria-labelledby="foot-help">
          <h2 id="foot-help">{say(language, 'Help and information')}</h2>
          <ul>
            {footerLinks.map((each) => (
              <li key={each.href}>
                <a href={each.href}>{each.label}</a>
              </li>
            ))}
            <li>
              <a href={`${base}/shop/contact`}>{say(language, 'Contact')}</a>
            </li>
          </ul>
        </nav>
        <nav aria-labelledby="foot-you">
          <h2 id="foot-you">{say(language, 'For you')}</h2>
          <ul>
            <li>
              <a href={`${base}/shop/account`}>{say(language, 'Your account')}</a>
            </li>
            <li>
              <a href={`${base}/shop/account/orders`}>{say(language, 'Your orders')}</a>
            </li>
            <li>
              <a href="/portal">{say(language, 'Open your portal')}</a>
            </li>
          </ul>
        </nav>
        {!frame.isSettled && <Choices frame={frame} />}
      </div>
    </footer>
  );
}

/** The same page in another language, and prices in another currency. */
function Choices({ frame: { language, base, currencies, currency, path, query } }: { frame: Frame }) {
  const here = (inLanguage: string): string => `${path === '/' ? inLanguage : `${inLanguage}${path}`}${query}`;
  return (
    <section aria-labelledby="foot-language">
      <h2 id="foot-language">{say(language, currencies.length > 1 ? 'Language and currency' : 'Language')}</h2>
      <ul className="languages">
        <li>
          <a href={here('/en')} hrefLang="en" lang="en" aria-current={language === 'en' ? 'true' : undefined}>
            English
          </a>
        </li>
        <li>
          <a href={here('/de')} hrefLang="de" lang="de" aria-current={language === 'de' ? 'true' : undefined}>
            Deutsch
          </a>
        </li>
      </ul>
      {currencies.length > 1 && (
        <form className="currencies" method="post" action={`${base}/shop/currency`}>
          <input type="hidden" name="back" value={`${base}${path}${query}`} />
          {currencies.map((each) => (
            <button key={each} name="currency" value={each} aria-pressed={each === currency} type="submit">
              {each}
            </button>
          ))}
        </form>
      )}
    </section>
  );
}
