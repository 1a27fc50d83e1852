import { defineView } from '../../../ui/records/view.ts';

// Each has a screen of its own, or is shown where it belongs.
export const notificationView = defineView({ record: 'notify.notification', isInNavigation: false });
export const preferenceView = defineView({ record: 'notify.notificationPreference', isInNavigation: false });
export const defaultView = defineView({ record: 'notify.notificationDefault', isInNavigation: false });
export const scheduleView = defineView({ record: 'notify.notificationSchedule', isInNavigation: false });
export const watchView = defineView({ record: 'notify.watch', isInNavigation: false });
export const mailView = defineView({ record: 'notify.mail', isInNavigation: false });
