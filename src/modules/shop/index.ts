// What the storefront and other modules may use of the shop, besides its records and events.
export { setWish, wishesOf } from './people/wishes.ts';
export {
  ownReview,
  publishedReviews,
  ratingsOf,
  writeReview,
  type NewReview,
  type OwnReview,
  type PublishedReview,
  type Rating,
} from './people/reviews.ts';
export { keepAddress, shopperFacts, type KeptAddress, type ShopperFacts } from './people/addresses.ts';
export { beginRegistration, findRegistration, finishRegistration, type Registration } from './people/register.ts';
export { askForStock } from './people/ask-for-stock.ts';
export { blocksFor, type BlockViewer, type ShownBlock } from './content/blocks-for.ts';
export { contentLinks, contentPageOf, type ContentLink, type ShownPage } from './content/content-pages.ts';
export { shopOf, type Look, type Shop } from './service.ts';
export { boughtTogether } from './recommend/bought-together.ts';
export { readStopLink, stopReminders } from './reminders/stop-link.ts';
export { manageShop } from './policies/permissions.ts';
export { publicPicture, type PublicPicture } from './content/public-picture.ts';
export { productAddresses, type ShopAddress } from './content/shop-addresses.ts';
export { hasBought } from './people/has-bought.ts';
export { pageLife, type PageLife } from './content/page-life.ts';
