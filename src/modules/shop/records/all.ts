import { block } from './block.ts';
import { contentPage } from './content-page.ts';
import { review } from './review.ts';
import { shopSettings } from './shop-settings.ts';
import { stockRequest } from './stock-request.ts';
import { wish } from './wish.ts';

export const shopRecords = [shopSettings, contentPage, block, review, wish, stockRequest] as const;
