import { label, t } from '../../i18n/t.ts';
import { messageOf } from '../../api/problem.ts';
import { Empty } from '../../kit/empty.tsx';
import { Button } from '../../kit/kit.ts';

export function ListProblem({ error, onRetry, onReset }: { error: unknown; onRetry: () => void; onReset: () => void }) {
  return (
    <div role="alert">
      <Empty icon="alert-triangle" title={t('The list could not be loaded')} text={label(messageOf(error))}>
        <Button onClick={onRetry}>{t('Try again')}</Button>
        <Button variant="default" onClick={onReset}>
          {t('Reset the list')}
        </Button>
      </Empty>
    </div>
  );
}
