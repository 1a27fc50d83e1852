import { startBusyForms } from './busy-forms.ts';
import { startGallery } from './gallery.ts';
import { startMiniCart } from './mini-cart.ts';
import { startSubmitOnChange } from './submit-on-change.ts';
import { startSuggestions } from './suggestions.ts';

// Every page works without this; it saves clicks and reloads.
startSubmitOnChange();
startGallery();
startSuggestions();
startMiniCart();
startBusyForms();
