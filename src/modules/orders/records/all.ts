import { cart } from './cart.ts';
import { cartLine } from './cart-line.ts';
import { order } from './order.ts';
import { orderLine } from './order-line.ts';
import { orderReturn } from './order-return.ts';
import { returnLine } from './return-line.ts';
import { shipment } from './shipment.ts';
import { shipmentLine } from './shipment-line.ts';

export const ordersRecords = [order, orderLine, shipment, shipmentLine, orderReturn, returnLine, cart, cartLine] as const;
