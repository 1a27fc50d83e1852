interface Suggestion {
  readonly href: string;
  readonly label: string;
  readonly brand: string | null;
}

const waitMs = 150;

/** Offers products while somebody types; Enter without a choice searches as before (WAI-ARIA combobox with a list of links). */
export function startSuggestions(): void {
  const input = document.querySelector<HTMLInputElement>('input[data-suggest]');
  const form = input?.form;
  if (!input || !form) return;
  const list = Object.assign(document.createElement('div'), { className: 'suggestions', id: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent?.trim() ?? '');
  form.append(list);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    input.setAttribute(name, value);
  let timer = 0;
  let asked = 0;
  let chosen = -1;

  const show = (found: readonly Suggestion[]): void => {
    chosen = -1;
    list.replaceChildren(
      ...found.map(({ href, label, brand }, index) => {
        const link = Object.assign(document.createElement('a'), {
          href,
          textContent: brand ? `${label} · ${brand}` : label,
          id: `suggestion-${index}`,
          tabIndex: -1,
        });
        link.setAttribute('role', 'option');
        return link;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
  };
  const ask = async (): Promise<void> => {
    const mine = ++asked;
    const text = input.value.trim();
    if (text.length < 2) return show([]);
    const response = await fetch(`${input.dataset['suggest']}?q=${encodeURIComponent(text)}`, { headers: { accept: 'application/json' } });
    const { suggestions } = (response.ok ? await response.json() : { suggestions: [] }) as { suggestions: readonly Suggestion[] };
    if (mine === asked) show(suggestions);
  };
  const move = (step: number): void => {
    const links = [...list.children];
    if (links.length === 0) return;
    links[chosen]?.removeAttribute('aria-selected');
    chosen = (chosen + step + links.length) % links.length;
    links[chosen]?.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', links[chosen]?.id ?? '');
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask().catch(() => show([])), waitMs);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      (list.children[chosen] as HTMLAnchorElement | undefined)?.click();
    }
  });
  form.addEventListener('focusout', (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) show([]);
  });
}
