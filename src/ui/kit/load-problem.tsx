import { messageOf } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { label, t } from '../i18n/t.ts';
import { Icon } from './icon.tsx';
import { Alert, Button } from './kit.ts';

/** That something could not be loaded, why, and how to try again: all that the screen could not load, unless said. */
export function LoadProblem({ error, onRetry = askAgain }: { error: unknown; onRetry?: () => void }) {
  return (
    <Alert m="md" color="red" variant="light" role="alert" icon={<Icon name="alert-triangle" />}>
      <span className="row">
        <span className="grow">{label(messageOf(error))}</span>
        <Button variant="default" onClick={onRetry}>
          {t('Try again')}
        </Button>
      </span>
    </Alert>
  );
}

const askAgain = (): void => void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
