/** A small picture shows itself in the large one's place. */
export function startGallery(): void {
  const main = document.querySelector<HTMLImageElement>('[data-main-picture]');
  if (!main) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-picture]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      main.srcset = link.dataset['pictureSet'] ?? '';
      main.src = link.dataset['picture'] ?? '';
      main.alt = link.querySelector('img')?.alt ?? '';
      if (main.parentElement instanceof HTMLAnchorElement) main.parentElement.href = link.href;
    });
  }
}
