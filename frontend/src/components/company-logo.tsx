import { useState } from 'react';
import classes from './company-logo.module.css';
import { safeUrl } from '@/lib/safe-url';

/** Decoration only: the name stands beside it. The first letter until there is a picture, which offline never comes. */
export function CompanyLogo({ name, url }: { name: string; url: string | null }) {
  const [loaded, setLoaded] = useState(false);
  const src = url?.startsWith('/') ? url : safeUrl(url);
  return (
    <span className={classes.logo} data-loaded={loaded || undefined} aria-hidden="true">
      {!loaded && name.slice(0, 1).toUpperCase()}
      {src && (
        <img
          src={src}
          alt=""
          width={32}
          height={32}
          loading="lazy"
          referrerPolicy="no-referrer"
          onLoad={() => setLoaded(true)}
          onError={() => setLoaded(false)}
        />
      )}
    </span>
  );
}
