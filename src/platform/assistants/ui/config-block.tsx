import './assistants.css';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, CopyButton } from '../../../ui/kit/kit.ts';

/** The configuration in the form that most assistants read, to be copied. */
export function ConfigBlock({ address }: { address: string }) {
  const config = {
    mcpServers: { entente: { type: 'http', url: address, headers: { Authorization: 'Bearer YOUR-API-KEY' } } },
  };
  const text = JSON.stringify(config, null, 2);
  return (
    <div className="assistant-config">
      {/* Scrolls by itself on a phone, so it takes the keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={t('Configuration')}>
        {text}
      </pre>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />} onClick={copy}>
            {copied ? t('Copied') : t('Copy configuration')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
