// What the screens of a company's own modules may build on: `import { defineView } from 'entente/ui'`.
export { post, get } from '../../../ui/api/request.ts';
export { t } from '../../../ui/i18n/t.ts';
export { Button } from '../../../ui/kit/kit.ts';
export { defineView, type RecordView } from '../../../ui/records/view.ts';
export { SettingsCard } from '../../../ui/settings/settings-card.tsx';
export { SettingsPage } from '../../../ui/settings/settings-page.tsx';
export { useData } from '../../../ui/settings/use-data.ts';
export type { Screen } from '../../../ui/shell/screen.ts';
