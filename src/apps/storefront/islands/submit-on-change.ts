/** Filters, sort order, variants and quantities are sent as soon as they are changed. */
export function startSubmitOnChange(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-submit-on-change]')) {
    form.addEventListener('change', () => {
      // A variant is complete when each choice is made.
      const open = [...form.querySelectorAll('fieldset')].some(
        (set) => set.querySelector('input[type=radio]') && !set.querySelector('input:checked'),
      );
      if (!open) form.requestSubmit();
    });
  }
}
