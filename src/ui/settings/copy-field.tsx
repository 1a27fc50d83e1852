import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Button, CopyButton } from '../kit/kit.ts';

/** A text to take along, with a button that copies it. */
export function CopyField({ text, label, isBlock = false }: { text: string; label: string; isBlock?: boolean }) {
  return (
    <div className="copy-field" data-block={isBlock || undefined}>
      <code aria-label={label} role="group">
        {text}
      </code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={14} />} onClick={copy}>
            {copied ? t('Copied') : t('Copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
