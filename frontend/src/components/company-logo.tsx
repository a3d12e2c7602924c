import { useState } from 'react';
import classes from './company-logo.module.css';
import { safeUrl } from '@/lib/safe-url';

/** Decoration only: the name stands beside it. Without a picture (offline, say) the first letter. */
export function CompanyLogo({ name, url }: { name: string; url: string | null }) {
  const [failed, setFailed] = useState(false);
  const src = url?.startsWith('/') ? url : safeUrl(url);
  if (!src || failed) {
    return (
      <span className={classes.letter} aria-hidden="true">
        {name.slice(0, 1).toUpperCase()}
      </span>
    );
  }
  return (
    <img
      className={classes.logo}
      src={src}
      alt=""
      width={32}
      height={32}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}
