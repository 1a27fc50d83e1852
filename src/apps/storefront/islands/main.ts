import { startGallery } from './gallery.ts';
import { startMiniCart } from './mini-cart.ts';
import { startSubmitOnChange } from './submit-on-change.ts';
import { startSuggestions } from './suggestions.ts';

// Every page works without this; it saves clicks and reloads.
document.documentElement.classList.add('has-scripts');
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-open-when-wide]'))
  details.open = matchMedia('(min-width: 900px)').matches;
startSubmitOnChange();
startGallery();
startSuggestions();
startMiniCart();
