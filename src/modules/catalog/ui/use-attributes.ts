import type { UseQueryResult } from '@tanstack/react-query';
import type { Translations } from '../../../fields/index.ts';
import type { Row } from '../../../ui/api/types.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { AttributeOption } from '../rules/attribute-values.ts';

/** A definition of an attribute as the staff app reads it. */
export interface AttributeRow extends Row {
  readonly label: string;
  readonly code: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  readonly unit: string | null;
  readonly translations: Translations | null;
  readonly options: readonly AttributeOption[] | null;
  readonly isFacet: boolean;
  readonly isVariantOption: boolean;
  readonly position: number | null;
}

export const attributeFields = 'label,code,kind,unit,translations,options,isFacet,isVariantOption,position';

/** All attributes in their order. */
export function useAttributes(): UseQueryResult<readonly AttributeRow[]> {
  return useRows('/catalog/attributes', { sort: 'position', fields: attributeFields }) as UseQueryResult<readonly AttributeRow[]>;
}
