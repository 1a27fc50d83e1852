import { useState } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Asks the browser where one is, only when pressed; the person may say no, and the visit starts without. */
export function PlaceButton({ place, onPlace }: { place: Place | null; onPlace: (place: Place | null) => void }) {
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  if (!('geolocation' in navigator)) return null;
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onPlace({ latitude: Number(coords.latitude.toFixed(6)), longitude: Number(coords.longitude.toFixed(6)) });
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  if (place)
    return (
      <p className="visit-place">
        <Icon name="check" size={16} /> {t('Your place goes along')}{' '}
        <button type="button" className="visit-link" onClick={() => onPlace(null)}>
          {t('Leave it out')}
        </button>
      </p>
    );
  return (
    <>
      <Button size="md" variant="default" fullWidth loading={state === 'asking'} onClick={ask}>
        {t('Add where I am')}
      </Button>
      {state === 'refused' && (
        <p className="dim" role="status">
          {t('Your phone did not say where you are. You can start without.')}
        </p>
      )}
    </>
  );
}
