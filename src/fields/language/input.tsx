import { languageName } from '../../ui/i18n/format.ts';
import { codeInput } from '../code-input.tsx';

// The languages that business is mostly done in; any other tag an import brings stays and shows by name.
const tags =
  'ar bg bn ca cs da de el en en-GB en-US es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mk ms mt nb nl nn pl pt pt-BR ro ru sk sl sq sr sv sw th tr uk ur vi zh zh-Hans zh-Hant'.split(
    ' ',
  );

export const languageInput = codeInput('language', () => tags, languageName);
