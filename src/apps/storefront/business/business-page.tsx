import type { ReactNode } from 'react';
import { Layout } from '../layout.tsx';
import type { BusinessFrame } from './business-visit.ts';
import { word, type BusinessPhrase } from './words.ts';

type Part = 'overview' | 'quick' | 'lists' | 'approvals' | 'buyers' | 'statement' | 'request' | 'none';

const parts: readonly {
  readonly part: Part;
  readonly label: BusinessPhrase;
  readonly path: string;
  readonly needs?: 'mayApprove' | 'mayManage';
}[] = [
  { part: 'overview', label: 'Overview', path: '' },
  { part: 'quick', label: 'Quick order', path: '/quick' },
  { part: 'lists', label: 'Shopping lists', path: '/lists' },
  { part: 'approvals', label: 'Orders to approve', path: '/approvals', needs: 'mayApprove' },
  { part: 'request', label: 'Ask for a quote', path: '/request' },
  { part: 'statement', label: 'Statement of account', path: '/statement' },
  { part: 'buyers', label: 'Buyers', path: '/buyers', needs: 'mayManage' },
];

/** A page of the company's account with its menu. */
export function BusinessPage({ of, part, title, children }: { of: BusinessFrame; part: Part; title: string; children: ReactNode }) {
  const t = of.frame.language;
  const at = `${of.frame.base}/shop`;
  return (
    <Layout frame={of.frame} head={{ title, isPrivate: true }}>
      <div className="account">
        <nav className="account-menu" aria-label={word(t, 'Your company')}>
          <ul>
            {parts
              .filter(({ needs }) => needs === undefined || of[needs])
              .map((each) => (
                <li key={each.part}>
                  <a href={`${at}/business${each.path}`} aria-current={each.part === part ? 'page' : undefined}>
                    {word(t, each.label)}
                  </a>
                </li>
              ))}
            <li>
              <a href={`${at}/account`}>{word(t, 'Your account')}</a>
            </li>
          </ul>
        </nav>
        <div className="account-body business">
          <h1>{title}</h1>
          {of.notice && (
            <p className="notice" role="status">
              {of.notice}
            </p>
          )}
          {children}
        </div>
      </div>
    </Layout>
  );
}
