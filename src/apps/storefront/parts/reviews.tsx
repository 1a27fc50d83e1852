import type { ProductProps } from '../pages/product.tsx';
import { formatDay, say } from '../words.ts';
import { Stars } from './stars.tsx';

export function Reviews({ reviews, frame, rating, reviewsOpen, id }: ProductProps & { here: string }) {
  const t = frame.language;
  if (reviews.length === 0 && !reviewsOpen) return null;
  return (
    <section className="block reviews" id="reviews" aria-labelledby="reviews-heading">
      <div className="block-head">
        <h2 id="reviews-heading">{say(t, 'Reviews')}</h2>
        {reviewsOpen && (
          <a className="more" href={`${frame.base}/shop/reviews/${id}`}>
            {say(t, 'Write a review')}
          </a>
        )}
      </div>
      {rating ? (
        <Stars language={t} mean={rating.mean} count={rating.count} />
      ) : (
        <p className="soft">{say(t, 'Nobody has written one yet.')}</p>
      )}
      <ul className="review-list">
        {reviews.map((each) => (
          <li key={each.id}>
            <article>
              <h3>{each.title}</h3>
              <p className="soft">
                <Stars language={t} mean={each.rating} /> {each.authorName}, {formatDay(t, each.createdAt)}
                {each.isVerified && <span className="verified"> · {say(t, 'Bought it here')}</span>}
              </p>
              {each.body && <p className="prose">{each.body}</p>}
              {each.reply && (
                <blockquote>
                  <p className="soft">{say(t, '{shop} answers', { shop: frame.theme.name })}</p>
                  <p>{each.reply}</p>
                </blockquote>
              )}
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
