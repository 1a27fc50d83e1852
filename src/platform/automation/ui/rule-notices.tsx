import { formatAgo } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert } from '../../../ui/kit/kit.ts';
import type { RuleRow } from './types.ts';

/** Why a rule is paused, and which limit it reached last. */
export function RuleNotices({ rule }: { rule: RuleRow }) {
  return (
    <>
      {rule.state === 'paused' && rule.pauseReason && (
        <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
          <strong>{t('Paused')}</strong> {rule.pauseReason}
        </Alert>
      )}
      {rule.notice && (
        <Alert color="orange" variant="light" icon={<Icon name="alert-triangle" />}>
          <strong>{t('A limit was reached {when}', { when: formatAgo(rule.noticeAt ?? '', Date.now()) })}</strong> {rule.notice}
        </Alert>
      )}
    </>
  );
}
