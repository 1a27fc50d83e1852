import { startApp } from '../../ui/shell/start-app.tsx';
import { createPortalRouter } from './router.tsx';

void startApp({ createRouter: createPortalRouter, signInAddress: () => '/portal/sign-in' });
