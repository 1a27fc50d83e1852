import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Checkbox, Group } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { missingCombinations, type ChosenOptions } from '../rules/variant-combinations.ts';
import { useAttributes } from './use-attributes.ts';
import { Swatch, type VariantRow } from './variants-block.tsx';

/** Chooses values of the attributes that make variants; says how many new ones come of it before they are made. */
export default function VariantsDialog({
  record,
  row,
  existing,
  onClose,
}: {
  record: RecordMeta;
  row: Row;
  existing: readonly VariantRow[];
  onClose: () => void;
}) {
  const { data } = useAttributes();
  const axes = (data ?? []).filter((attribute) => attribute.isVariantOption);
  const [chosen, setChosen] = useState<ChosenOptions>(() => valuesOf(existing));
  const asked = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0));
  const missing = missingCombinations(
    asked,
    existing.map((variant) => variant.options ?? {}),
  ).length;
  return (
    <FormDialog
      title={t('Make variants')}
      size={560}
      submit={missing === 0 ? t('Nothing to make') : tn(missing, 'Make {count} variant', 'Make {count} variants')}
      isDisabled={missing === 0}
      onSubmit={async () => {
        const { result } = await runCommand(record, row.id, 'make-variants', { options: asked });
        const { made } = result as { made: number };
        toast(tn(made, '{count} variant made', '{count} variants made'));
        onClose();
      }}
      onClose={onClose}
    >
      {() =>
        data && axes.length === 0 ? (
          <p className="dim">{t('No attribute makes variants yet. Add one, such as size or colour, in the settings of the catalog.')}</p>
        ) : (
          <>
            <p className="dim catalog-text">
              {t('Each combination of the values becomes a variant. Those that are there stay as they are.')}
            </p>
            {axes.map((attribute) => (
              <Checkbox.Group
                key={attribute.code}
                label={attribute.label}
                value={[...(chosen[attribute.code] ?? [])]}
                onChange={(values) => setChosen({ ...chosen, [attribute.code]: values })}
              >
                <Group gap="md" mt={6}>
                  {(attribute.options ?? []).map((option) => (
                    <Checkbox
                      key={option.value}
                      value={option.value}
                      label={
                        <span className="row">
                          {option.color && <Swatch color={option.color} />}
                          {option.label}
                        </span>
                      }
                    />
                  ))}
                </Group>
              </Checkbox.Group>
            ))}
          </>
        )
      }
    </FormDialog>
  );
}

/** Values that variants have now, so that adding one more size asks for that alone. */
function valuesOf(existing: readonly VariantRow[]): ChosenOptions {
  const values: Record<string, string[]> = {};
  for (const { options } of existing)
    for (const [code, value] of Object.entries(options ?? {}))
      if (!values[code]?.includes(value)) values[code] = [...(values[code] ?? []), value];
  return values;
}
