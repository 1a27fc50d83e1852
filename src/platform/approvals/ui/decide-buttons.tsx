import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Modal, Textarea } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { sayTo } from './use-approvals.ts';

type Verdict = 'approve' | 'refuse';

/** Yes and no, within reach of the thumb. A no asks for the reason, a yes may have a comment. */
export function DecideButtons({ id, title }: { id: string; title: string }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  return (
    <div className="decide" role="group" aria-label={t('Your decision on {title}', { title })}>
      <Button variant="default" leftSection={<Icon name="x" size={16} />} onClick={() => setVerdict('refuse')}>
        {t('Refuse')}
      </Button>
      <Button className="approve" leftSection={<Icon name="check" size={16} />} onClick={() => setVerdict('approve')}>
        {t('Approve')}
      </Button>
      {verdict && <DecideDialog id={id} title={title} verdict={verdict} onClose={() => setVerdict(null)} />}
    </div>
  );
}

function DecideDialog({ id, title, verdict, onClose }: { id: string; title: string; verdict: Verdict; onClose: () => void }) {
  const [comment, setComment] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isNo = verdict === 'refuse';
  const send = async () => {
    setIsBusy(true);
    setProblem(null);
    try {
      await sayTo(id, verdict, comment.trim() === '' ? {} : { comment: comment.trim() });
      toast(isNo ? t('Refused') : t('Approved'));
      onClose();
    } catch (error) {
      setProblem(label(messageOf(error)));
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNo ? t('Refuse the request?') : t('Approve the request?')}
      size={440}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <p className="flat">{title}</p>
        {problem && (
          <Alert color="red" variant="light" role="alert">
            {problem}
          </Alert>
        )}
        <Textarea
          label={isNo ? t('Reason') : t('Comment')}
          required={isNo}
          data-autofocus
          autosize
          minRows={2}
          maxRows={8}
          value={comment}
          onChange={(e) => setComment(e.currentTarget.value)}
        />
        <div className="decide">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" className={isNo ? 'refuse' : 'approve'} loading={isBusy} disabled={isNo && comment.trim() === ''}>
            {isNo ? t('Refuse') : t('Approve')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
