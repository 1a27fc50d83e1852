/**
 * A place in the tree of all statements that were put together: which pieces they are made of, one after the other, leads to their text. Nearly every
 * place is followed by one piece only, which is therefore looked at before the others.
 */
export interface Place {
  piece: unknown;
  next: Place | undefined;
  others: Map<unknown, Place> | undefined;
  /** Of the statement that ends here, once it was written. */
  text: string | undefined;
}

/** Some hundred bytes each. Beyond it all is forgotten, which costs no more than to write each text once again. */
const mostPlaces = 30_000;

let places = 0;
let first = newPlace();

/** Where all statements begin. */
export function firstPlace(): Place {
  if (places > mostPlaces) {
    places = 0;
    first = newPlace();
  }
  return first;
}

/** Where a piece leads to: the same place for an equal text or number, or the same object. */
export function placeAfter(place: Place, piece: unknown): Place {
  if (place.piece === piece) return place.next as Place;
  const known = place.others?.get(piece);
  if (known) return known;
  const made = newPlace();
  if (!place.next) {
    place.piece = piece;
    place.next = made;
  } else (place.others ??= new Map()).set(piece, made);
  return made;
}

function newPlace(): Place {
  places += 1;
  return { piece: undefined, next: undefined, others: undefined, text: undefined };
}
