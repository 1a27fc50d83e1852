import { findRecord } from '../../ui/api/session.ts';
import type { RefValue } from '../../ui/api/types.ts';
import { RecordPicker } from '../../ui/records/record-picker.tsx';
import { inputProps } from '../input-props.ts';
import type { FieldInput } from '../view.ts';

export const refInput: FieldInput = {
  kind: 'ref',
  Input: (props) => {
    const record = typeof props.field.to === 'string' ? findRecord(props.field.to) : null;
    return record ? (
      <RecordPicker {...inputProps(props)} record={record} value={(props.value ?? null) as RefValue | null} onChange={props.onChange} />
    ) : null;
  },
};
