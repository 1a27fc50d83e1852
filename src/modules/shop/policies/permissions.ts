/** To change what the shop shows: settings, pages, blocks, and which reviews are published. */
export const manageShop = 'shop.manage';
