import { Title } from '@mantine/core';
import { useEffect } from 'react';

/** The page's one h1, which also names the browser tab. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Job Hunt Tracker`;
  }, [children]);
  return (
    <Title order={1} size="h2">
      {children}
    </Title>
  );
}
