import './shell.css';
import type { ReactNode } from 'react';
import { session } from '../api/session.ts';
import { Face } from '../kit/face.tsx';
import { Alert } from '../kit/kit.ts';
import { Icon } from '../kit/icon.tsx';
import { useTitle } from './app-shell.tsx';

/** The frame of pages for people who are not signed in. */
export function AuthPage({
  title,
  error,
  children,
  foot,
}: {
  title: string;
  error?: string | null;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const { company } = session();
  useTitle(title);
  return (
    <main className="auth">
      <div className="auth-card">
        <div className="auth-brand">
          <Face name={company.name} src={company.logoUrl} size={28} square />
          {company.name}
        </div>
        <div className="auth-box">
          <h1>{title}</h1>
          {error && (
            <Alert color="red" variant="light" icon={<Icon name="alert-triangle" />} role="alert">
              {error}
            </Alert>
          )}
          {children}
        </div>
        {foot}
      </div>
    </main>
  );
}
