import { isBusy, markBusy } from './busy-forms.ts';

/** Puts things into the cart without leaving the page, and opens the cart below its mark. */
export function startMiniCart(): void {
  const mark = document.querySelector<HTMLAnchorElement>('a[data-mini-cart]');
  const count = mark?.querySelector<HTMLElement>('[data-cart-count]');
  if (!mark || !count) return;
  const panel = Object.assign(document.createElement('div'), { className: 'mini', hidden: true });
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', mark.querySelector('.tool-label')?.textContent ?? '');
  panel.setAttribute('aria-live', 'polite');
  mark.after(panel);
  const open = (html: string): void => {
    panel.innerHTML = html;
    // Its mark may be far above what is on the screen.
    panel.classList.toggle('is-floating', mark.getBoundingClientRect().bottom < 0);
    panel.hidden = false;
  };
  const close = (): void => void (panel.hidden = true);

  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-add-to-cart]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isBusy(form)) return;
      const end = markBusy(form, event.submitter);
      void add(form)
        // Nobody knows whether it was added: the cart says so, and asking again could add it twice.
        .catch(() => location.assign(mark.href))
        .finally(end);
    });
  }
  const add = async (form: HTMLFormElement): Promise<void> => {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const response = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (!response.ok) return form.submit();
    const answer = (await response.json()) as { count: number; html: string };
    count.textContent = answer.count > 0 ? String(answer.count) : '';
    open(answer.html);
  };
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  document.addEventListener('click', (event) => {
    if (!panel.hidden && !panel.contains(event.target as Node) && !mark.contains(event.target as Node)) close();
  });
}
