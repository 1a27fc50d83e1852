import { t, type Phrase } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { TextInput } from '../../../../ui/kit/kit.ts';
import type { Step } from '../../rules/definition.ts';
import { ApprovalForm } from './approval-form.tsx';
import { CommandForm } from './command-form.tsx';
import { ConditionsEditor } from './conditions-editor.tsx';
import { NotifyForm } from './notify-form.tsx';
import { StepsEditor, type StepsProps } from './steps-editor.tsx';
import { WaitForm } from './wait-form.tsx';

interface Props extends Omit<StepsProps, 'onChange' | 'steps'> {
  readonly step: Step;
  /** How people number it: `2`, `3a.1`. */
  readonly name: string;
  readonly onStep: (step: Step | null) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
}

const titles: Readonly<Record<Step['kind'], readonly [Phrase, string]>> = {
  command: ['Do', 'player-play'],
  notify: ['Tell people', 'bell'],
  approval: ['Ask for approval', 'rubber-stamp'],
  wait: ['Wait', 'clock'],
  branch: ['If … else', 'git-merge'],
  stop: ['Stop here', 'circle-x'],
};

/** One step: what it is, its form, what is missing in it. */
export function StepCard(props: Props) {
  const { step, name, onStep, onUp, onDown, problems, pointer } = props;
  const [phrase, icon] = step.kind === 'command' && step.verb === 'create' ? (['Create', 'plus'] as const) : titles[step.kind];
  // Those of the steps in its branches are said there.
  const own = problems.filter(
    (p) => p.pointer.startsWith(`${pointer}/`) && !/^\/(yes|no|granted|refused)\//.test(p.pointer.slice(pointer.length)),
  );
  return (
    <li className="automation-step" aria-label={t('Step {number}', { number: name })} data-problem={own.length > 0 || undefined}>
      <div className="automation-step-head">
        <span className="automation-step-number tabular">{name}</span>
        <Icon name={icon} size={15} />
        <strong className="grow">{t(phrase as Phrase)}</strong>
        <IconButton icon="arrow-up" label={t('Move step {number} up', { number: name })} disabled={!onUp} onClick={() => onUp?.()} />
        <IconButton
          icon="arrow-down"
          label={t('Move step {number} down', { number: name })}
          disabled={!onDown}
          onClick={() => onDown?.()}
        />
        <IconButton icon="trash" label={t('Remove step {number}', { number: name })} onClick={() => onStep(null)} />
      </div>
      <div className="automation-step-body">
        <StepForm {...props} />
        {own.length > 0 && (
          <ul className="automation-problems" data-own>
            {own.map((p) => (
              <li key={p.pointer + p.message}>{p.message}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function StepForm(props: Props) {
  const { step, record, onStep, hasChange, name, pointer } = props;
  const branch = (letter: string, key: string, word: string, steps: readonly Step[], onChange: (steps: readonly Step[]) => void) => (
    <div className="automation-branch">
      <h3>{word}</h3>
      <StepsEditor {...props} steps={steps} onChange={onChange} pointer={`${pointer}/${key}`} number={`${name}${letter}.`} />
    </div>
  );
  switch (step.kind) {
    case 'command':
      return <CommandForm step={step} record={record} all={props.all} onChange={onStep} />;
    case 'notify':
      return <NotifyForm step={step} record={record} onChange={onStep} />;
    case 'approval':
      return (
        <>
          <ApprovalForm step={step} record={record} onChange={onStep} />
          {branch('a', 'granted', t('When it is granted'), step.granted, (granted) => onStep({ ...step, granted }))}
          {branch('b', 'refused', t('When it is not'), step.refused, (refused) => onStep({ ...step, refused }))}
        </>
      );
    case 'wait':
      return <WaitForm step={step} record={record} hasChange={hasChange} onChange={onStep} />;
    case 'branch':
      return (
        <>
          <ConditionsEditor
            record={record}
            conditions={step.if}
            hasChange={hasChange}
            none=""
            onChange={(conditions) => onStep({ ...step, if: conditions ?? { and: [] } })}
          />
          {branch('a', 'yes', t('Then'), step.yes, (yes) => onStep({ ...step, yes }))}
          {branch('b', 'no', t('Else'), step.no, (no) => onStep({ ...step, no }))}
        </>
      );
    case 'stop':
      return (
        <TextInput
          label={t('Why')}
          maxLength={500}
          value={step.reason}
          onChange={(e) => onStep({ ...step, reason: e.currentTarget.value })}
        />
      );
  }
}
