import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Modal, Skeleton, TextInput, UnstyledButton, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { closeButton } from './close-button.ts';
import type { SessionRow, TillArticle, TillShelf } from './till-types.ts';

interface ArticlesProps {
  readonly session: SessionRow;
  readonly onAdd: (article: TillArticle) => void;
}

interface Page {
  readonly data: readonly TillArticle[];
  readonly next: string | null;
}

/** Products by shelf or by typing. A scanner types a code and Enter: what is exactly that is added at once, wherever the focus was. */
export function Articles({ session, onAdd }: ArticlesProps) {
  const base = `/till/sessions/${session.id}`;
  const [text, setText] = useState('');
  const [shelf, setShelf] = useState<string | null>(null);
  const [choosing, setChoosing] = useState<TillArticle | null>(null);
  const [query] = useDebouncedValue(text.trim(), 200);
  const input = useRef<HTMLInputElement>(null);
  const { act } = useAction();
  const shelves = useData<{ data: readonly TillShelf[] }>(`${base}/shelves`, { staleTime: 60_000 });
  const search = new URLSearchParams(query ? { text: query } : shelf ? { category: shelf } : {});
  const found = useInfiniteQuery({
    queryKey: ['till-articles', session.id, search.toString()],
    queryFn: ({ pageParam, signal }) =>
      get<Page>(`${base}/articles?${search}${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
  useEffect(() => focusForScanner(input), []);
  const articles = found.data?.pages.flatMap((page) => page.data);
  const choose = (article: TillArticle) => {
    if (article.hasVariants) setChoosing(article);
    else onAdd(article);
  };
  const enter = () =>
    act(async () => {
      const code = text.trim();
      if (code === '') return;
      const { data } = await get<{ data: readonly TillArticle[] }>(`${base}/scan?${new URLSearchParams({ code })}`);
      const shown = query === code && articles?.length === 1 ? articles : [];
      const hit = data[0] ?? shown[0];
      if (!hit) return toast(t('Nothing has the code {code}.', { code }), { tone: 'error' });
      choose(hit);
      setText('');
    });
  const top = shelves.data?.data ?? [];
  const inside = findShelf(top, shelf);
  return (
    <section className="till-articles" aria-label={t('Products')}>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <TextInput
          ref={input}
          size="lg"
          type="search"
          aria-label={t('Search or scan')}
          placeholder={t('Name, SKU or bar code')}
          leftSection={<Icon name="barcode" size={20} />}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      {top.length > 0 && !query && (
        <div className="till-shelves" role="group" aria-label={t('Categories')}>
          <button type="button" aria-pressed={shelf === null} onClick={() => setShelf(null)}>
            {t('All')}
          </button>
          {[...top, ...(inside?.children ?? [])].map((each) => (
            <button key={each.id} type="button" aria-pressed={each.id === shelf} onClick={() => setShelf(each.id)}>
              {each.name}
            </button>
          ))}
        </div>
      )}
      {found.error && <LoadProblem error={found.error} />}
      {!articles && !found.error && <Skeleton height={300} />}
      {articles?.length === 0 && <Empty icon="package" title={t('Nothing found')} />}
      <ul className="till-grid" aria-label={t('Products')} aria-busy={found.isPlaceholderData}>
        {(articles ?? []).map((article) => (
          <li key={article.id}>
            <ArticleButton article={article} currency={session.float.currency} onChoose={choose} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button size="md" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
      {choosing && (
        <Variants
          session={session}
          article={choosing}
          onClose={() => setChoosing(null)}
          onAdd={(variant) => {
            onAdd(variant);
            setChoosing(null);
          }}
        />
      )}
    </section>
  );
}

function ArticleButton({
  article,
  currency,
  onChoose,
}: {
  article: TillArticle;
  currency: string;
  onChoose: (article: TillArticle) => void;
}) {
  const isGone = article.available !== null && Number(article.available) <= 0;
  const price = article.price === null ? t('No price') : formatMoney(article.price, currency);
  return (
    <UnstyledButton
      className="till-article"
      data-gone={isGone || undefined}
      disabled={article.price === null}
      onClick={() => onChoose(article)}
    >
      <span className="till-picture">
        {article.imageId ? (
          <img src={`/media/products/${article.imageId}/thumb.webp`} alt="" loading="lazy" />
        ) : (
          <Icon name="package" size={28} />
        )}
      </span>
      <span className="till-name">{article.name}</span>
      <span className="till-price tabular">{article.isFrom ? t('from {price}', { price }) : price}</span>
      <span className="till-stock">
        {article.hasVariants
          ? t('Choose')
          : article.available === null
            ? ''
            : isGone
              ? t('None here')
              : t('{count} here', { count: formatNumber(article.available) })}
      </span>
    </UnstyledButton>
  );
}

function Variants({
  session,
  article,
  onAdd,
  onClose,
}: {
  session: SessionRow;
  article: TillArticle;
  onAdd: (variant: TillArticle) => void;
  onClose: () => void;
}) {
  const { data, error } = useData<{ data: readonly TillArticle[] }>(
    `/till/sessions/${session.id}/variants?${new URLSearchParams({ product: article.id })}`,
  );
  return (
    <Modal opened onClose={onClose} size="lg" title={article.name} closeButtonProps={closeButton()}>
      {error && <LoadProblem error={error} />}
      {!data && !error && <Skeleton height={160} />}
      {data?.data.length === 0 && <Empty icon="package" title={t('Nothing found')} />}
      <ul className="till-grid till-variants" aria-label={t('Variants')}>
        {(data?.data ?? []).map((variant) => (
          <li key={variant.id}>
            <ArticleButton article={variant} currency={session.float.currency} onChoose={onAdd} />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** Keys that nobody else takes go to the search: scanners are keyboards that type where they are. */
function focusForScanner(input: { readonly current: HTMLInputElement | null }): () => void {
  const listen = (event: KeyboardEvent) => {
    const isFree = event.target === document.body || (event.target instanceof HTMLElement && event.target.closest('.till-grid') !== null);
    if (isFree && /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) input.current?.focus();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** The top shelf in which a shelf stands, itself included. */
function findShelf(top: readonly TillShelf[], id: string | null): TillShelf | undefined {
  const holds = (shelf: TillShelf): boolean => shelf.id === id || shelf.children.some(holds);
  return id === null ? undefined : top.find(holds);
}
