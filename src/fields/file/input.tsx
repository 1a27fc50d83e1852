import { useState } from 'react';
import { label, t } from '../../ui/i18n/t.ts';
import { messageOf } from '../../ui/api/problem.ts';
import { upload } from '../../ui/api/request.ts';
import { Button, FileButton, Input } from '../../ui/kit/kit.ts';
import { Icon } from '../../ui/kit/icon.tsx';
import { IconButton } from '../../ui/kit/icon-button.tsx';
import type { FieldInput } from '../view.ts';
import type { FileValue } from './field.ts';

export const fileInput: FieldInput = {
  kind: 'file',
  Input: ({ field, value, onChange, error, isBare, autoFocus }) => {
    const file = (value ?? null) as FileValue | null;
    const [share, setShare] = useState<number | null>(null);
    const [problem, setProblem] = useState<string | null>(null);
    const send = async (chosen: File | null) => {
      if (!chosen) return;
      setProblem(null);
      setShare(0);
      try {
        const { data } = await upload<{ data: FileValue }>('/files', chosen, setShare);
        onChange({ id: data.id, title: data.title ?? chosen.name });
      } catch (caught) {
        setProblem(label(messageOf(caught)));
      } finally {
        setShare(null);
      }
    };
    return (
      <Input.Wrapper
        label={isBare ? undefined : label(field.label)}
        labelElement="div"
        description={field.help ? label(field.help) : undefined}
        error={problem ?? error ?? undefined}
        required={field.required === true && !isBare}
      >
        <div className="row">
          <FileButton onChange={(chosen) => void send(chosen)} accept={field.accept?.join(',')}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<Icon name="upload" />}
                loading={share !== null}
                autoFocus={autoFocus === true}
                aria-label={t('Choose a file for {field}', { field: label(field.label) })}
              >
                {file ? t('Replace') : t('Choose a file')}
              </Button>
            )}
          </FileButton>
          {file && <span className="truncate">{file.title ?? t('File')}</span>}
          {file && <IconButton icon="x" label={t('Remove {what}', { what: label(field.label) })} onClick={() => onChange(null)} />}
        </div>
      </Input.Wrapper>
    );
  },
};
