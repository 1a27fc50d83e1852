import { defineView } from '../../../ui/records/view.ts';

// Settings have pages of their own.
export const companyView = defineView({ record: 'settings.company', isInNavigation: false });
export const exchangeRateView = defineView({ record: 'settings.exchangeRate', isInNavigation: false });
export const workingCalendarView = defineView({ record: 'settings.workingCalendar', isInNavigation: false });
export const holidayView = defineView({ record: 'settings.holiday', isInNavigation: false });
export const customFieldView = defineView({ record: 'settings.customField', isInNavigation: false });
export const choiceValueView = defineView({ record: 'settings.choiceValue', isInNavigation: false });
