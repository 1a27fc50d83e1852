export const orderStates = [
  { value: 'pending', label: 'Waiting for payment', color: 'yellow' },
  { value: 'confirmed', label: 'Confirmed', color: 'blue' },
  { value: 'completed', label: 'Completed', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;

export const paymentStates = [
  { value: 'unpaid', label: 'Unpaid', color: 'yellow' },
  { value: 'authorised', label: 'Authorised', color: 'blue' },
  { value: 'partlyPaid', label: 'Partly paid', color: 'yellow' },
  { value: 'paid', label: 'Paid', color: 'green' },
  { value: 'writtenOff', label: 'Written off', color: 'gray' },
  { value: 'partlyRefunded', label: 'Partly refunded', color: 'orange' },
  { value: 'refunded', label: 'Refunded', color: 'gray' },
] as const;

export const fulfilmentStates = [
  { value: 'unfulfilled', label: 'To be sent', color: 'yellow' },
  { value: 'ready', label: 'Ready to collect', color: 'teal' },
  { value: 'partlyFulfilled', label: 'Partly sent', color: 'blue' },
  { value: 'fulfilled', label: 'Sent', color: 'blue' },
  { value: 'delivered', label: 'Delivered', color: 'green' },
] as const;

export const displays = [
  { value: 'gross', label: 'Including tax' },
  { value: 'net', label: 'Without tax' },
] as const;

export const cartStates = [
  { value: 'open', label: 'Open', color: 'blue' },
  { value: 'held', label: 'To be approved', color: 'yellow' },
  { value: 'ordered', label: 'Ordered', color: 'green' },
  { value: 'merged', label: 'Merged', color: 'gray' },
] as const;

export const shipmentKinds = [
  { value: 'ship', label: 'Delivery', color: 'blue' },
  { value: 'pickup', label: 'Collection', color: 'teal' },
  { value: 'digital', label: 'Download', color: 'violet' },
] as const;

export const shipmentStates = [
  { value: 'ready', label: 'Ready to collect', color: 'teal' },
  { value: 'sent', label: 'Sent', color: 'blue' },
  { value: 'delivered', label: 'Delivered', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;

export const returnStates = [
  { value: 'requested', label: 'Requested', color: 'yellow' },
  { value: 'received', label: 'Received', color: 'green' },
  { value: 'rejected', label: 'Rejected', color: 'gray' },
] as const;

export const returnReasons = [
  { value: 'unwanted', label: 'Changed their mind' },
  { value: 'fit', label: 'Does not fit' },
  { value: 'damaged', label: 'Arrived damaged' },
  { value: 'faulty', label: 'Does not work' },
  { value: 'wrongItem', label: 'Wrong item' },
  { value: 'notAsDescribed', label: 'Not as described' },
  { value: 'late', label: 'Came too late' },
  { value: 'other', label: 'Another reason' },
] as const;

export const returnResolutions = [
  { value: 'refund', label: 'Refund' },
  { value: 'exchange', label: 'Exchange' },
] as const;

export const conditions = [
  { value: 'new', label: 'As new', color: 'green' },
  { value: 'opened', label: 'Opened', color: 'yellow' },
  { value: 'damaged', label: 'Damaged', color: 'red' },
] as const;

export const cancelReasons = [
  { value: 'buyer', label: 'The buyer asked for it' },
  { value: 'outOfStock', label: 'Cannot be delivered' },
  { value: 'unpaid', label: 'Not paid in time' },
  { value: 'fraud', label: 'Suspected fraud' },
  { value: 'mistake', label: 'Entered by mistake' },
  { value: 'other', label: 'Another reason' },
] as const;

/** Channels in which staff take orders for somebody; those of the till are its own. */
export const entryChannels = [
  { value: 'phone', label: 'Phone' },
  { value: 'rep', label: 'Sales rep' },
  { value: 'partner', label: 'Partner' },
] as const;
