import { isEmptyValue } from '../../../fields/views.tsx';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { FieldValue } from '../field-value.tsx';
import { pictureOf, titleOf } from '../list/table-row.tsx';
import { faceShape } from '../record-link.tsx';

/** What a card shows unless its board says otherwise: the title and the fields that have a value. */
export function CardFacts({ record, row, fields }: { record: RecordMeta; row: Row; fields: readonly FieldMeta[] }) {
  const title = titleOf(record, row);
  const face = faceShape(record.key);
  return (
    <>
      <span className="row">
        {face && <Face name={title} src={pictureOf(record, row)} size={20} square={face === 'square'} />}
        <span className="board-card-title">{title}</span>
      </span>
      <span className="board-card-facts">
        {fields
          .filter((f) => !isEmptyValue(row[f.name]))
          .map((field) => (
            <span key={field.name} className="truncate">
              <FieldValue field={{ ...field, name: field.name }} value={row[field.name]} row={row} isCompact />
            </span>
          ))}
      </span>
    </>
  );
}
