/** Shows that a form is on its way, and keeps it from going twice. @returns what ends that */
export function markBusy(form: HTMLFormElement, button: HTMLElement | null): () => void {
  form.ariaBusy = 'true';
  if (button) button.ariaBusy = 'true';
  return () => {
    form.ariaBusy = null;
    if (button) button.ariaBusy = null;
  };
}

export const isBusy = (form: HTMLFormElement): boolean => form.ariaBusy === 'true';

/** Over a slow line people press again to see whether it works; once is meant. What is sent because something was changed goes again, as it says more. */
export function startBusyForms(): void {
  const ends: (() => void)[] = [];
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post' || !event.submitter) return;
    if (isBusy(form)) event.preventDefault();
    else ends.push(markBusy(form, event.submitter));
  });
  // Somebody who comes back by the browser's button finds the page as they left it.
  addEventListener('pageshow', () => {
    for (const end of ends.splice(0)) end();
  });
}
