import { t } from '../../../ui/i18n/t.ts';

/** The cross of a dialog of the till: a target for fingers, with a cross no larger than elsewhere. */
export const closeButton = () => ({ 'aria-label': t('Close'), size: 44, iconSize: 18 });
